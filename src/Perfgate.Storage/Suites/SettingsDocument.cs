namespace Perfgate.Storage.Suites;

/// <summary>The members a benchmark can take from <c>defaults:</c>.</summary>
internal record SettingsDocument
{
    [Member("Environment variables of the benchmark's commands, added to those perfgate was started with. `{{axis}}` is replaced.", Shape = MemberShape.ScalarMap)]
    public Dictionary<string, ScalarText?>? Environment { get; init; }

    [Member("Folder the commands run in, relative to the suite file's folder.", Shape = MemberShape.Text, Default = ".", Example = "bench")]
    public string? WorkingFolder { get; init; }

    [Member("Longest time one execution, one silence of a worker, or one set-up line may take before it is killed.", Shape = MemberShape.Duration, Default = "5 min", Example = "30 s")]
    public ScalarText? Timeout { get; init; }

    [Member("Words to select the benchmark by: `--filter tag:smoke`. Those of `defaults` are added.", Shape = MemberShape.ScalarList)]
    public List<ScalarText?>? Tags { get; init; }

    [Member("Measured launches of each case and side, 1 to 100. A launch is one piece of evidence: more launches find smaller changes.", Default = "5", Minimum = 1, Maximum = Ranges.MostLaunches)]
    public int? Launches { get; init; }

    [Member("Most further launches of a case whose first ones look slower or undecided, 0 to 100; side by side, as many pairs. Fixed before the run, so that nobody measures until it is significant.", Default = "3", Minimum = 0, Maximum = Ranges.MostConfirming)]
    public int? Confirm { get; init; }

    [Member("Executions (command) or iterations (others) thrown away at the start of every launch, 0 to 100000.", Default = "1 (command), 3 (worker and CUDA)", Minimum = 0, Maximum = Ranges.MostWarmUp)]
    public int? Warmup { get; init; }

    [Member("A worker or CUDA benchmark goes on warming up until this much time has passed too; at most 1 h.", Shape = MemberShape.Duration, Default = "0 s (command), 500 ms (worker and CUDA)", Example = "500 ms")]
    public ScalarText? WarmupTime { get; init; }

    [Member("No launch stops for precision before it has this many samples, 1 to 1000000.", Default = "6 (command), 20 (worker), 30 (CUDA)", Minimum = 1, Maximum = Ranges.MostSamples)]
    public int? FewestSamples { get; init; }

    [Member("Every launch stops at this many samples, 1 to 1000000.", Default = "10 (command), 1000 (worker), 10000 (CUDA)", Minimum = 1, Maximum = Ranges.MostSamples)]
    public int? MostSamples { get; init; }

    [Member("Every launch stops once its measured part has taken this long; at most 24 h.", Shape = MemberShape.Duration, Default = "3 s (command and CUDA), 2 s (worker)", Example = "10 s")]
    public ScalarText? MostTime { get; init; }

    [Member("A launch stops when the 95 % interval of its gated statistic is at most this wide on either side.", Shape = MemberShape.Percent, Default = "2 % (command), 1 % (worker), 0.5 % (CUDA)", Example = "1 %")]
    public ScalarText? Precision { get; init; }

    [Member("Confirmed harm above this warns.", Shape = MemberShape.Percent, Default = "the policy's", Example = "5 %")]
    public ScalarText? Warn { get; init; }

    [Member("Confirmed harm above this fails the gate.", Shape = MemberShape.Percent, Default = "the policy's", Example = "8 %")]
    public ScalarText? Block { get; init; }
}
