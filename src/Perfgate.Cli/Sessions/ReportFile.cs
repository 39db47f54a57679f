using System.Text;
using Perfgate.Diagnostics;
using Perfgate.Reporting.Reports;
using Perfgate.Storage.Files;

namespace Perfgate.Cli.Sessions;

/// <summary>Reads a report that was written before, from its file or from the folder that holds it.</summary>
internal static class ReportFile
{
    /// <summary>Reports are small; a larger file is not one.</summary>
    private const long Limit = 64L << 20;

    public static string PathOf(string source) => Directory.Exists(source) ? Path.Combine(source, ReportOutput.JsonName) : source;

    public static Result<Report> Read(string source)
    {
        string path = PathOf(source);
        return BoundedReader.Read(path, Limit).Then(content => ReportJson.Read(Encoding.UTF8.GetString(content), path));
    }
}
