namespace Perfgate.Reporting.Reports;

/// <summary>The most a report document may hold: a poster reads documents written by jobs it does not trust.</summary>
internal static class ReportCaps
{
    public const int LongestText = 4096;

    /// <summary>Rows, and items of any other list.</summary>
    public const int MostItems = 20_000;

    /// <summary>Accepted runs in a row's series: more than any chart in a report shows.</summary>
    public const int LongestSeries = 100;

    public const int LongestDocument = 64 * 1024 * 1024;

    public const int Deepest = 12;
}
