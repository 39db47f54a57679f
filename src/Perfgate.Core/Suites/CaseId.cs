namespace Perfgate.Suites;

/// <summary>
/// A case's identity: the benchmark's name followed by each axis with its value, <c>softmax/n=4096/dtype=f16</c>.
/// Cases read from other tools' files keep the identity they have there, so the text may be anything printable;
/// it is attacker-controlled wherever it is rendered.
/// </summary>
public readonly record struct CaseId(string Value) : IComparable<CaseId>
{
    public const int Longest = 512;

    public static CaseId Of(BenchmarkName benchmark, IEnumerable<AxisValue> parameters) =>
        new(string.Join('/', [benchmark.Value, .. parameters.Select(parameter => $"{parameter.Axis}={parameter.Value}")]));

    /// <summary>True for 1 to 512 characters without control characters.</summary>
    public static bool IsValid(string? text) => text is { Length: > 0 and <= Longest } && !text.Any(char.IsControl);

    public int CompareTo(CaseId other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(CaseId left, CaseId right) => left.CompareTo(right) < 0;

    public static bool operator >(CaseId left, CaseId right) => left.CompareTo(right) > 0;

    public static bool operator <=(CaseId left, CaseId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CaseId left, CaseId right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value ?? "";
}
