namespace Perfgate.Storage.Suites;

/// <summary>The members of <c>policy:</c>.</summary>
internal record PolicyDocument
{
    [Member("Confirmed harm above this warns.", Shape = MemberShape.Percent, Default = "10 %", Example = "10 %")]
    public ScalarText? Warn { get; init; }

    [Member("Confirmed harm above this fails the gate.", Shape = MemberShape.Percent, Default = "15 %", Example = "15 %")]
    public ScalarText? Block { get; init; }

    [Member("What makes a row a regression: perfgate's own procedure, or one classical test alone and a shift beyond the threshold.", Shape = MemberShape.Method, Default = "default")]
    public ScalarText? Method { get; init; }

    [Member("Classical tests that must agree before the default procedure calls a row regressed: mann_whitney, z_score, control_chart, kolmogorov_smirnov; one or a list.", Shape = MemberShape.Tests, Example = "mann_whitney")]
    public OneOrMany? Require { get; init; }

    [Member("How often chance alone may speak: at least 0.01 % and less than 50 %.", Shape = MemberShape.Percent, Default = "5 %", Example = "5 %")]
    public ScalarText? Alpha { get; init; }

    [Member("How p-values are corrected for the number of rows looked at.", Shape = MemberShape.Multiplicity, Default = "benjamini_hochberg; none where `method` is not default")]
    public ScalarText? Multiplicity { get; init; }

    [Member("Regressions the team has agreed to live with: shown, and they do not fail the gate.")]
    public List<WaiverDocument?>? Waivers { get; init; }

    [Member("An expected case was not measured.", Shape = MemberShape.Action, Default = "fail")]
    public ScalarText? Missing { get; init; }

    [Member("A case has no baseline yet.", Shape = MemberShape.Action, Default = "warn")]
    public ScalarText? New { get; init; }

    [Member("A case's definition differs from its baseline's.", Shape = MemberShape.Action, Default = "warn")]
    public ScalarText? Redefined { get; init; }

    [Member("The baseline is of another environment class.", Shape = MemberShape.Action, Default = "fail")]
    public ScalarText? Incomparable { get; init; }

    [Member("The evidence neither shows nor excludes a regression.", Shape = MemberShape.Action, Default = "warn")]
    public ScalarText? Inconclusive { get; init; }

    [Member("The measurement failed or must not be trusted.", Shape = MemberShape.Action, Default = "fail")]
    public ScalarText? Invalid { get; init; }

    [Member("A worker skipped the case with a reason.", Shape = MemberShape.Action, Default = "warn")]
    public ScalarText? Skipped { get; init; }

    [Member("The accepted runs themselves have drifted towards worse: many small losses, none of which a rolling baseline shows.", Shape = MemberShape.Action, Default = "warn")]
    public ScalarText? Drift { get; init; }

    [Member("Both sides' checksums or token counts differ, so a gain may be a fault.", Shape = MemberShape.Action, Default = "warn")]
    public ScalarText? DifferentWork { get; init; }
}
