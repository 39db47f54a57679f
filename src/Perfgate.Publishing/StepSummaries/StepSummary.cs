using System.Text;
using Perfgate.Diagnostics;
using Perfgate.Publishing.Outcomes;

namespace Perfgate.Publishing.StepSummaries;

/// <summary>The job page's summary (<c>GITHUB_STEP_SUMMARY</c>): Markdown appended to a file of the step.</summary>
public static class StepSummary
{
    /// <summary>
    /// A summary above 1 MiB is thrown away whole, with all that others wrote. 900 KiB leaves room for what the host adds itself.
    /// </summary>
    public const int MostBytes = 900 * 1024;

    /// <summary>Appends the Markdown, or nothing at all when it would not fit: half a table says less than a pointer to the file.</summary>
    /// <param name="path">The file's path as the environment gave it; empty or null outside such a job.</param>
    public static PublishOutcome Append(string? path, string markdown)
    {
        if (string.IsNullOrEmpty(path))
            return new PublishOutcome.NotPublished(Diagnostic.Warning("PG5002", "There is no step summary here.", "Run in a job that sets GITHUB_STEP_SUMMARY, or leave the step summary off."));
        long bytes = AppendedFile.Length(path) + Encoding.UTF8.GetByteCount(markdown);
        return bytes + 2 <= MostBytes
            ? AppendedFile.Append(path, $"\n{markdown.TrimEnd('\n')}\n")
            : new PublishOutcome.NotPublished(Diagnostic.Warning(
                "PG5003",
                $"The step summary would have {bytes / 1024} KiB and {MostBytes / 1024} KiB are the most that is shown.",
                "Read the report file, or render a shorter one.",
                new SourcePlace(path)));
    }
}
