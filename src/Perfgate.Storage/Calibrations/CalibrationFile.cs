using Perfgate.Calibrations;
using Perfgate.Diagnostics;
using Perfgate.Storage.Documents;
using Perfgate.Storage.Files;

namespace Perfgate.Storage.Calibrations;

/// <summary>Reads and writes one calibration, <c>perfgate/calibration@1</c>.</summary>
public static class CalibrationFile
{
    /// <summary>The file's name in the folder of an environment class.</summary>
    public const string FileName = "calibration.json";

    public static Result<Calibration> Read(string path) => BoundedReader.Read(path).Then(content => Parse(content, path));

    /// <summary>Reads a calibration's text and checks what it says. <paramref name="file"/> is named in diagnostics.</summary>
    public static Result<Calibration> Parse(byte[] content, string file) =>
        DocumentReader.Read<Calibration>(content, file, DocumentKind.Calibration).Then(calibration => Checked(calibration, file));

    /// <summary>The calibration's text; a failure when it holds something that could not be read back.</summary>
    public static Result<byte[]> Format(Calibration calibration, string file) => Checked(calibration, file).Select(RecordJson.Text);

    /// <summary>True for a calibration by name and content: a benchmark may be named "calibration", and its baseline then has this file's name.</summary>
    internal static bool IsOne(string path) =>
        Path.GetFileName(path) == FileName
        && BoundedReader.Read(path) is { Succeeded: true } content
        && DocumentKind.Parse(DocumentHead.Peek(content.Value))?.Name == DocumentKind.Calibration.Name;

    private static Result<Calibration> Checked(Calibration calibration, string file) =>
        CalibrationCheck.Faults(calibration, file) is { Count: > 0 } faults ? Result.Failure<Calibration>(faults) : Result.Success(calibration);
}
