namespace Perfgate.Storage.Suites;

/// <summary>One entry of <c>metrics:</c>.</summary>
internal sealed record MetricDocument
{
    [Member("Unit of the metric. A worker's metrics need one; those of a command and of CUDA have their own.", Shape = MemberShape.Text, Example = "ms")]
    public string? Unit { get; init; }

    [Member("Which direction is better. Needed where the unit does not say: counts, ratios and units of your own.", Shape = MemberShape.Direction, Default = "by the unit")]
    public ScalarText? Better { get; init; }

    [Member("The statistic of a launch's samples that is compared. p25 is steadier than the median where other work disturbs the machine. p90, p95 and p99 need at least 44, 90 and 459 samples a launch.", Shape = MemberShape.Statistic, Default = "median")]
    public ScalarText? Statistic { get; init; }

    [Member("The smallest absolute change that matters; a change below it never counts.", Shape = MemberShape.Quantity, Default = "0 (worker), 5 ms wall_time, 10 ms user_time and system_time, 4 MiB peak_memory; 1 µs gpu_time, 2 µs host_enqueue", Example = "0.1 ms")]
    public ScalarText? Floor { get; init; }

    [Member("Confirmed harm above this warns.", Shape = MemberShape.Percent, Default = "the benchmark's", Example = "5 %")]
    public ScalarText? Warn { get; init; }

    [Member("Confirmed harm above this fails the gate.", Shape = MemberShape.Percent, Default = "the benchmark's", Example = "8 %")]
    public ScalarText? Block { get; init; }

    [Member("false: recorded and shown, never decides.", Default = "true")]
    public bool? Gate { get; init; }

    [Member("Hard limits of this metric, independent of any baseline: `[statistic] <= quantity` or `>=`.", Shape = MemberShape.Lines, Example = "p99 <= 200 ms")]
    public OneOrMany? Limits { get; init; }
}
