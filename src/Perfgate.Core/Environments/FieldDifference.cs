namespace Perfgate.Environments;

/// <summary>A fingerprint field whose values differ; null where a side does not have it.</summary>
public sealed record FieldDifference(string Field, string? Ours, string? Theirs)
{
    public override string ToString() => $"{Field}: {Ours ?? "(none)"} against {Theirs ?? "(none)"}";
}
