namespace Perfgate.Storage.Suites;

/// <summary>One item of <c>benchmarks:</c>.</summary>
internal sealed record BenchmarkDocument : SettingsDocument
{
    [Member("The benchmark's name: letters, digits, '.', '_', '-'; unique in the suite.", Shape = MemberShape.Scalar, Required = true, Example = "parse")]
    public ScalarText? Name { get; init; }

    [Member("command: every execution of a program is one sample of its time and memory. worker: a program that speaks perfgate/worker@1 and measures itself.", Shape = MemberShape.Kind, Required = true)]
    public ScalarText? Kind { get; init; }

    [Member("What is measured and why, for readers.", Shape = MemberShape.Text)]
    public string? Description { get; init; }

    [Member("The program with its arguments, started directly: a list, or a text split at spaces (quotes keep spaces). `{{axis}}` is replaced.", Shape = MemberShape.Command, Required = true)]
    public OneOrMany? Command { get; init; }

    [Member("true: `command` is one text, handed to the system's shell.", Default = "false")]
    public bool? Shell { get; init; }

    [Member("Exit codes that count as success (command only).", Default = "[0]")]
    public List<int?>? SuccessCodes { get; init; }

    [Member("Parameters with the values they take; every combination is a case.", Shape = MemberShape.Axes)]
    public Dictionary<string, List<ScalarText?>?>? Axes { get; init; }

    [Member("Shell lines run before the benchmark's first launch on a side.", Shape = MemberShape.Lines)]
    public OneOrMany? Setup { get; init; }

    [Member("Shell lines run after the benchmark's last launch on a side, also after a failure.", Shape = MemberShape.Lines)]
    public OneOrMany? Teardown { get; init; }

    [Member("How metrics are judged, by name. A command has wall_time, user_time, system_time and peak_memory; a worker names its own.")]
    public Dictionary<string, MetricDocument?>? Metrics { get; init; }

    [Member("Hard limits, independent of any baseline: `[statistic] metric <= quantity` or `>=`.", Shape = MemberShape.Lines, Example = "p99 ttft <= 200 ms")]
    public OneOrMany? Limits { get; init; }
}
