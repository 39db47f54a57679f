using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Storage.Documents;
using Perfgate.Storage.Files;

namespace Perfgate.Storage.Samples;

/// <summary>Reads <c>perfgate/samples@1</c>, the format any program can write, as one side of a comparison.</summary>
public static class SamplesFile
{
    public static Result<SideOfComparison> Read(string path) =>
        BoundedReader.Read(path).Then(content => Parse(content, path));

    /// <summary>Reads the file's text. <paramref name="file"/> is named in diagnostics and as the side's source.</summary>
    public static Result<SideOfComparison> Parse(byte[] content, string file) =>
        DocumentReader.Read<SamplesDocument>(content, file, DocumentKind.Samples).Then(document => SamplesReading.Read(document, file));
}
