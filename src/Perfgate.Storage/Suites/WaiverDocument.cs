namespace Perfgate.Storage.Suites;

/// <summary>One entry of <c>waivers:</c>.</summary>
internal sealed record WaiverDocument
{
    [Member("A case id or a benchmark's name; `*` stands for any characters, `?` for one.", Shape = MemberShape.Scalar, Required = true, Example = "decode/*")]
    public ScalarText? Case { get; init; }

    [Member("Only this metric of the case.", Shape = MemberShape.Text, Default = "every metric", Example = "ttft")]
    public string? Metric { get; init; }

    [Member("Why; shown in every report.", Shape = MemberShape.Text, Required = true, Example = "accepted until the new kernel is in")]
    public string? Reason { get; init; }

    [Member("The last day on which the waiver counts, as YYYY-MM-DD.", Shape = MemberShape.Date, Default = "no end", Example = "2026-12-31")]
    public string? Until { get; init; }
}
