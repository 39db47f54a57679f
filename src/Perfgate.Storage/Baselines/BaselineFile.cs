using Perfgate.Baselines;
using Perfgate.Diagnostics;
using Perfgate.Storage.Documents;
using Perfgate.Storage.Files;

namespace Perfgate.Storage.Baselines;

/// <summary>Reads and writes one baseline, <c>perfgate/baseline@1</c>.</summary>
public static class BaselineFile
{
    public static Result<Baseline> Read(string path) =>
        BoundedReader.Read(path).Then(content => Parse(content, path));

    /// <summary>Reads a baseline's text and checks what it says. <paramref name="file"/> is named in diagnostics.</summary>
    public static Result<Baseline> Parse(byte[] content, string file) =>
        DocumentReader.Read<Baseline>(content, file, DocumentKind.Baseline).Then(baseline => Checked(baseline, file));

    /// <summary>The baseline's text; a failure when it holds something that could not be read back.</summary>
    public static Result<byte[]> Format(Baseline baseline, string file) => Checked(baseline, file).Select(RecordJson.Text);

    public static Result<string> Write(string path, Baseline baseline) =>
        Format(baseline, path).Then(text => AtomicFile.WriteWithFolder(path, text));

    private static Result<Baseline> Checked(Baseline baseline, string file) =>
        BaselineCheck.Faults(baseline, file) is { Count: > 0 } faults ? Result.Failure<Baseline>(faults) : Result.Success(baseline);
}
