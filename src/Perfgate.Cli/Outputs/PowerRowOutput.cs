using Perfgate.Calibrations;

namespace Perfgate.Cli.Outputs;

/// <summary>What launches see of one row; without case and metric, of a typical noise.</summary>
internal sealed record PowerRowOutput
{
    public string? Case { get; init; }

    public string? Metric { get; init; }

    public required string Source { get; init; }

    public required double Noise { get; init; }

    public required int BaselineLaunches { get; init; }

    public required int Launches { get; init; }

    public int? HeadLaunches { get; init; }

    public int? LaunchesPerSide { get; init; }

    public int? Pairs { get; init; }

    public double? SmallestAgainstHistory { get; init; }

    public double? SmallestSideBySide { get; init; }

    public static PowerRowOutput Of(string? id, string? metric, PlannedPower power) => new()
    {
        Case = id,
        Metric = metric,
        Source = power.Source.ToString().ToLowerInvariant(),
        Noise = power.Noise.Fraction,
        BaselineLaunches = power.BaselineLaunches,
        Launches = power.Launches,
        HeadLaunches = power.HeadLaunches,
        LaunchesPerSide = power.LaunchesPerSide,
        Pairs = power.Pairs,
        SmallestAgainstHistory = power.SmallestAgainstHistory?.Fraction,
        SmallestSideBySide = power.SmallestSideBySide?.Fraction,
    };
}
