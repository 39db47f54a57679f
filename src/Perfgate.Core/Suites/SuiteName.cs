namespace Perfgate.Suites;

/// <summary>A suite's name: 1 to 64 letters, digits, <c>.</c>, <c>_</c> or <c>-</c>, starting with a letter or digit, so that it can name a folder.</summary>
public readonly record struct SuiteName(string Value)
{
    public const int Longest = 64;

    public static bool IsValid(string? text) => Names.AreValid(text, Longest, "._-");

    public override string ToString() => Value ?? "";
}
