using Perfgate.Comparisons;
using Perfgate.Plans;
using Perfgate.Verdicts;

namespace Perfgate.Reporting.Reports;

/// <summary>
/// The document every renderer reads (<c>perfgate/report@1</c>): self-contained, immutable, without any number that is not finite.
/// Renderers show what is here and decide nothing.
/// </summary>
public sealed record Report
{
    public const string SchemaName = "perfgate/report@1";

    public required string Schema { get; init; }

    public required string Suite { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required VerdictKind Verdict { get; init; }

    public required int ExitCode { get; init; }

    public required string Sentence { get; init; }

    public required Design Design { get; init; }

    /// <summary>Cases with at least one gated metric compared.</summary>
    public required int Compared { get; init; }

    /// <summary>Cases that should have been compared.</summary>
    public required int Expected { get; init; }

    /// <summary>Cases that were left out because their machine code is the baseline's: settled, not compared.</summary>
    public required int Identical { get; init; }

    public required OutcomeCounts Counts { get; init; }

    /// <summary>Worst first.</summary>
    public required IReadOnlyList<ReportFinding> Findings { get; init; }

    public required IReadOnlyList<ReportRow> Rows { get; init; }

    public required IReadOnlyList<ReportCase> Cases { get; init; }

    /// <summary>What a reader should see as the source of each side: a run, accepted runs, a file.</summary>
    public required string BaselineSource { get; init; }

    public required string HeadSource { get; init; }

    public required ReportCommit? Head { get; init; }

    public required ReportCommit? Base { get; init; }

    public required ReportRun Run { get; init; }

    public required ReportEnvironment? Environment { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required IReadOnlyList<string> Reproduce { get; init; }

    public required IReadOnlyList<string> Accept { get; init; }

    public static Report Create(RunComparison comparison, Verdict verdict, ReportContext context) =>
        ReportAssembly.Assemble(comparison, verdict, context);
}
