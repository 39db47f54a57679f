using Perfgate.Cli.Terminals;
using Perfgate.Histories;

namespace Perfgate.Cli.Outputs;

/// <summary>The control charts of a row.</summary>
internal sealed record ChartOutput
{
    public required int ReferenceStart { get; init; }

    public required int ReferenceRuns { get; init; }

    public required IReadOnlyList<string> LeftOut { get; init; }

    public required double Lower { get; init; }

    public required double Centre { get; init; }

    public required double Upper { get; init; }

    public required double Sigmas { get; init; }

    public double? Deviation { get; init; }

    public double? NeighbourDeviation { get; init; }

    public required IReadOnlyList<string> Jumps { get; init; }

    public required IReadOnlyList<RunSignalOutput> Signals { get; init; }

    public required IReadOnlyList<ChartPointOutput> Points { get; init; }

    public static ChartOutput Of(HistoryChart chart, RowHistory history) => new()
    {
        ReferenceStart = chart.ReferenceStart,
        ReferenceRuns = chart.ReferenceRuns,
        LeftOut = [.. chart.LeftOut.Select(index => history.Runs[index].Run)],
        Lower = chart.Limits.Lower,
        Centre = chart.Limits.Centre,
        Upper = chart.Limits.Upper,
        Sigmas = chart.Sigmas,
        Deviation = chart.Deviation,
        NeighbourDeviation = chart.NeighbourDeviation,
        Jumps = [.. chart.Jumps.Select(index => history.Runs[index].Run)],
        Signals = [.. chart.Signals.Select(signal => new RunSignalOutput(history.Runs[signal.Index].Run, (int)signal.Rule, RunRules.Name(signal.Rule), signal.IsAbove))],
        Points = [.. chart.Ewma.Zip(chart.Cusum, (ewma, cusum) => (ewma, cusum)).Select((point, index) => new ChartPointOutput(
            history.Runs[chart.FirstJudged + index].Run,
            point.ewma.Level, point.ewma.Limits.Lower, point.ewma.Limits.Upper, point.ewma.Signals,
            point.cusum.High, point.cusum.Low, point.cusum.Limit, point.cusum.Signals))],
    };
}
