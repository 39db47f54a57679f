using Perfgate.Diagnostics;
using Perfgate.Storage.Documents;
using Perfgate.Storage.Files;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Reads suite files, <c>perfgate/suite@1</c>. All faults of a file are reported together, each with line and column.</summary>
public static class SuiteReader
{
    public static Result<Suite> ReadFile(string path) =>
        BoundedReader.Read(path, Ranges.FileBytes)
            .Then(content => YamlDocument.Text(content, path))
            .Then(text => ReadText(text, path));

    /// <summary>Reads a suite's text. <paramref name="fileName"/> is named in diagnostics.</summary>
    public static Result<Suite> ReadText(string text, string fileName) =>
        YamlDocument.Read(
            text,
            fileName,
            DocumentKind.Suite,
            SuiteContext.Default.SuiteDocument,
            SuiteSchema.Suite,
            (document, top) => new SuiteBuilder(top).Build(document));
}
