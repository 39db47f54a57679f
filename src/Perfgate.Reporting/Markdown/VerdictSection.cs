using System.Text;
using Perfgate.Policies;
using Perfgate.Reporting.Reports;
using Perfgate.Reporting.Texts;

namespace Perfgate.Reporting.Markdown;

/// <summary>Marker, verdict, counts, sentence, what was compared with what. On every rung, so all of it is short.</summary>
internal static class VerdictSection
{
    private const int MostNotes = 5;
    private const int MostLeftOut = 20;

    public static void Write(StringBuilder text, Report report, MarkdownDetail detail)
    {
        text.Append($"<!-- perfgate report@1 suite={MarkerName(report.Suite)} -->\n");
        text.Append($"## {Words.Symbol(report.Verdict)} **{Words.Of(report.Verdict)}**: performance of {Cells.Name(report.Suite)}\n\n");
        text.Append($"**{Summary.Counts(report)}** · {Summary.Compared(report)}\n");
        if (detail.Rows == 0)
            return;
        text.Append($"\n{Cells.Sentence(report.Sentence)}\n\n");
        text.Append($"{Side("Head", report.HeadSource, report.Head)} against {Side("baseline", report.BaselineSource, report.Base)}. {Words.Design(report)}");
        if (report.Run.Filters.Count > 0)
            text.Append($" Only a selection was measured: {string.Join(", ", report.Run.Filters.Take(MostNotes).Select(Cells.Name))}.");
        text.Append('\n');
        WriteLeftOut(text, report);
        WriteNotes(text, report);
    }

    private static void WriteLeftOut(StringBuilder text, Report report)
    {
        IReadOnlyList<string> leftOut = Summary.LeftOut(report);
        if (leftOut.Count == 0)
            return;
        text.Append($"\nNot measured, because the machine code is the baseline's: {string.Join(", ", leftOut.Take(MostLeftOut).Select(Cells.Name))}");
        text.Append(leftOut.Count > MostLeftOut ? $" and {leftOut.Count - MostLeftOut} more.\n" : ".\n");
    }

    private static void WriteNotes(StringBuilder text, Report report)
    {
        ReportFinding[] notes = [.. Notes.Of(report).Except(Notes.OfDrift(report))];
        if (notes.Length > 0)
            text.Append('\n');
        foreach (ReportFinding note in notes.Take(MostNotes))
            text.Append($"- {(note.Action == PolicyAction.Fail ? "**Fails the gate:**" : "Note:")} {(note.Case is null ? "" : Cells.Name(note.Case) + ": ")}{Cells.Sentence(note.Sentence)}\n");
        if (notes.Length > MostNotes)
            text.Append($"- … and {notes.Length - MostNotes} more in report.json\n");
    }

    private static string Side(string side, string source, ReportCommit? commit)
    {
        string code = commit?.Sha is string sha && !source.Contains(PlainText.Shorten(sha, sha.Length)[..Math.Min(7, sha.Length)], StringComparison.Ordinal)
            ? $" at {Cells.Name(sha[..Math.Min(10, sha.Length)])}"
            : "";
        return $"{side} {Cells.Name(source)}{code}{(commit?.Dirty == true ? " (with uncommitted changes)" : "")}";
    }

    // The marker is how a poster finds its own comment again; nothing from outside may close the HTML comment.
    private static string MarkerName(string suite)
    {
        string name = string.Concat(suite.Take(Suites.SuiteName.Longest).Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-' ? character : '_'));
        return name.Replace("--", "__", StringComparison.Ordinal).Trim('-');
    }
}
