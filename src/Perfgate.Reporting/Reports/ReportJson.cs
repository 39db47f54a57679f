using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Perfgate.Diagnostics;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Reports;

/// <summary>Writes reports as JSON and reads them back, trusting nothing: a poster reads documents made by jobs that ran a stranger's code.</summary>
public static class ReportJson
{
    // The relaxed encoder keeps "+18.2 %" legible; the document is a file, never part of an HTML page.
    private static readonly ReportJsonContext Context =
        new(new JsonSerializerOptions(ReportJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Render(Report report) => JsonSerializer.Serialize(report, Context.Report) + "\n";

    /// <summary>Reads a document of exactly <see cref="Report.SchemaName"/>: no unknown, missing or repeated members, all caps kept.</summary>
    /// <param name="fileName">What to call the document in diagnostics.</param>
    public static Result<Report> Read(string json, string fileName)
    {
        if (json.Length > ReportCaps.LongestDocument)
            return Result.Failure<Report>(Oversized(fileName));
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        return ReportScan.Fault(utf8, fileName) is Diagnostic fault
            ? Result.Failure<Report>(fault)
            : Deserialize(utf8, fileName).Then(report => ReportConsistency.Check(report, fileName));
    }

    private static Result<Report> Deserialize(byte[] utf8, string fileName)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, Context.Report) is Report report
                ? Result.Success(report)
                : Result.Failure<Report>(ReportScan.WrongKind(fileName));
        }
        catch (JsonException exception)
        {
            string where = exception.Path is null or "$" ? "The document" : $"The member {PlainText.Shorten(PlainText.Clean(exception.Path), 120)}";
            return Result.Failure<Report>(Diagnostic.Error(
                "PG4005",
                $"{where} is not what {Report.SchemaName} has there: a member is unknown, missing, repeated or of the wrong type.",
                "Use the report.json that perfgate wrote, unchanged.",
                Place(exception, fileName)));
        }
    }

    internal static SourcePlace Place(JsonException exception, string fileName) =>
        new(fileName, (int?)exception.LineNumber + 1, (int?)exception.BytePositionInLine + 1);

    private static Diagnostic Oversized(string fileName) => Diagnostic.Error(
        "PG4003",
        $"The document has more than {ReportCaps.LongestDocument} characters.",
        "Split the suite, or select fewer cases.",
        new SourcePlace(fileName));
}
