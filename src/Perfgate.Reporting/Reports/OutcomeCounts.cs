using Perfgate.Comparisons;

namespace Perfgate.Reporting.Reports;

/// <summary>How many rows have each outcome.</summary>
public sealed record OutcomeCounts
{
    public required int Regressed { get; init; }

    public required int Improved { get; init; }

    public required int Unchanged { get; init; }

    public required int Inconclusive { get; init; }

    public required int Invalid { get; init; }

    public required int New { get; init; }

    public required int Missing { get; init; }

    public required int Incomparable { get; init; }

    public required int Redefined { get; init; }

    public required int Skipped { get; init; }

    public required int Identical { get; init; }

    public required int Waived { get; init; }

    public required int Informational { get; init; }

    public static OutcomeCounts Of(IReadOnlyList<ReportRow> rows)
    {
        int Count(Outcome outcome) => rows.Count(row => row.Outcome == outcome);

        return new OutcomeCounts
        {
            Regressed = Count(Outcome.Regressed),
            Improved = Count(Outcome.Improved),
            Unchanged = Count(Outcome.Unchanged),
            Inconclusive = Count(Outcome.Inconclusive),
            Invalid = Count(Outcome.Invalid),
            New = Count(Outcome.New),
            Missing = Count(Outcome.Missing),
            Incomparable = Count(Outcome.Incomparable),
            Redefined = Count(Outcome.Redefined),
            Skipped = Count(Outcome.Skipped),
            Identical = Count(Outcome.Identical),
            Waived = Count(Outcome.Waived),
            Informational = Count(Outcome.Informational),
        };
    }
}
