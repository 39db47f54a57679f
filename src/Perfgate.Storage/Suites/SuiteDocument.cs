namespace Perfgate.Storage.Suites;

/// <summary>The form of a suite file. Everything may be missing here: the builder says what must not be.</summary>
internal sealed record SuiteDocument
{
    [Member("The kind and version of this file.", Shape = MemberShape.Text, Required = true, Example = "perfgate/suite@1")]
    public string? Schema { get; init; }

    [Member("The suite's name: letters, digits, '.', '_', '-'. It names the folder of the suite's baselines.", Shape = MemberShape.Scalar, Required = true, Example = "my-suite")]
    public ScalarText? Suite { get; init; }

    [Member("What is measured and why, for readers.", Shape = MemberShape.Text)]
    public string? Description { get; init; }

    [Member("Shell lines run once per side before anything else: a build, for instance.", Shape = MemberShape.Lines, Example = "dotnet build -c Release")]
    public OneOrMany? Setup { get; init; }

    [Member("Shell lines run once per side at the very end, also after a failure.", Shape = MemberShape.Lines)]
    public OneOrMany? Teardown { get; init; }

    [Member("Longest time one set-up or tear-down line of the suite may take.", Shape = MemberShape.Duration, Default = "15 min", Example = "15 min")]
    public ScalarText? SetupTimeout { get; init; }

    [Member("Environment variables of everything the suite starts; a benchmark's own win.", Shape = MemberShape.ScalarMap)]
    public Dictionary<string, ScalarText?>? Environment { get; init; }

    [Member("Members that every benchmark has unless it says otherwise.")]
    public SettingsDocument? Defaults { get; init; }

    [Member("How outcomes become the verdict.")]
    public PolicyDocument? Policy { get; init; }

    [Member("What is measured; at least one.", Required = true)]
    public List<BenchmarkDocument?>? Benchmarks { get; init; }

    [Member("Benchmarks or cases that must be measured and compared even if this file no longer declares them.", Shape = MemberShape.ScalarList)]
    public List<ScalarText?>? Expected { get; init; }

    [Member("Old name or case id to the new one, so that a renamed benchmark keeps its baseline.", Shape = MemberShape.ScalarMap)]
    public Dictionary<string, ScalarText?>? Renames { get; init; }
}
