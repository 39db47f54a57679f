namespace Perfgate.Storage.Suites;

/// <summary>A policy in a file of its own, for <c>compare --policy</c>.</summary>
internal sealed record PolicyFileDocument : PolicyDocument
{
    [Member("The kind and version of this file.", Shape = MemberShape.Text, Required = true, Example = "perfgate/policy@1")]
    public string? Schema { get; init; }
}
