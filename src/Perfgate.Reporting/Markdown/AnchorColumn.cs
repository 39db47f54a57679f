using System.Text;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>The second delta of a table: against the fixed anchor. Left out where no row of the table has one.</summary>
internal static class AnchorColumn
{
    private const int MostAnchors = 3;

    public static string[] Title(bool anchored) => anchored ? [">Since anchor"] : [];

    public static string[] Cell(bool anchored, ReportRow row) => anchored ? [Cells.SinceAnchor(row)] : [];

    /// <summary>What the rows' anchors are.</summary>
    public static void Explain(StringBuilder text, IEnumerable<ReportRow> rows)
    {
        string[] anchors = [.. rows.Where(Numbers.HasAnchor).Select(row => Anchor(row.Anchor!)).Distinct()];
        if (anchors.Length > 0)
            text.Append($"\n*Since anchor*: against the fixed {(anchors.Length == 1 ? "run" : "runs")} {string.Join(", ", anchors.Take(MostAnchors))}{(anchors.Length > MostAnchors ? " and others" : "")}, where many small losses add up.\n");
    }

    private static string Anchor(ReportAnchor anchor) =>
        anchor.Commit?.Sha is string sha ? $"{Cells.Name(anchor.Run)} at {Cells.Name(sha[..Math.Min(10, sha.Length)])}" : Cells.Name(anchor.Run);
}
