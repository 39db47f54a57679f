using Perfgate.Diagnostics;
using Perfgate.Policies;
using Perfgate.Storage.Documents;
using Perfgate.Storage.Files;

namespace Perfgate.Storage.Suites;

/// <summary>Reads policy files, <c>perfgate/policy@1</c>: the members of a suite's <c>policy:</c> in a file of their own.</summary>
public static class PolicyReader
{
    public static Result<Policy> ReadFile(string path) =>
        BoundedReader.Read(path, Ranges.FileBytes)
            .Then(content => YamlDocument.Text(content, path))
            .Then(text => ReadText(text, path));

    public static Result<Policy> ReadText(string text, string fileName) =>
        YamlDocument.Read(
            text,
            fileName,
            DocumentKind.Policy,
            SuiteContext.Default.PolicyFileDocument,
            SuiteSchema.Policy,
            (document, top) => PolicyReading.Read(document, top));
}
