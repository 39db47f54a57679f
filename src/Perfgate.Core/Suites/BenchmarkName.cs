namespace Perfgate.Suites;

/// <summary>A benchmark's name: 1 to 100 letters, digits, <c>.</c>, <c>_</c> or <c>-</c>, starting with a letter or digit, so that it can name a file.</summary>
public readonly record struct BenchmarkName(string Value)
{
    public const int Longest = 100;

    public static bool IsValid(string? text) => Names.AreValid(text, Longest, "._-");

    public override string ToString() => Value ?? "";
}
