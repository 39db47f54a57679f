using Perfgate.Suites;

namespace Perfgate.Policies;

/// <summary>A regression the team has agreed to live with: it is shown as waived and does not fail the gate.</summary>
/// <param name="Case">A case id or a benchmark's name, <c>*</c> for any characters.</param>
/// <param name="Metric">Null for every metric of the case.</param>
/// <param name="Reason">Why; shown in every report.</param>
/// <param name="Until">The last day on which the waiver counts; null for no end.</param>
public sealed record Waiver(string Case, MetricName? Metric, string Reason, DateOnly? Until)
{
    public bool Covers(CaseId id, MetricName metric, DateOnly day) =>
        (Metric is not { } only || only == metric)
        && (Until is not { } last || day <= last)
        && (IsMatch(id.Value) || IsMatch(BenchmarkOf(id)));

    private bool IsMatch(string name) => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Case, name, ignoreCase: false);

    private static string BenchmarkOf(CaseId id) => id.Value.Split('/', 2)[0];
}
