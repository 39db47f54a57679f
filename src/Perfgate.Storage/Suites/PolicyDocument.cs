namespace Perfgate.Storage.Suites;

/// <summary>The members of <c>policy:</c>.</summary>
internal record PolicyDocument
{
    [Member("Confirmed harm above this warns.", Shape = MemberShape.Percent, Default = "10 %", Example = "10 %")]
    public ScalarText? Warn { get; init; }

    [Member("Confirmed harm above this fails the gate.", Shape = MemberShape.Percent, Default = "15 %", Example = "15 %")]
    public ScalarText? Block { get; init; }

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

    [Member("Both sides' checksums or token counts differ, so a gain may be a fault.", Shape = MemberShape.Action, Default = "warn")]
    public ScalarText? DifferentWork { get; init; }
}
