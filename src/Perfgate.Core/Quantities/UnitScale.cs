using System.Diagnostics.CodeAnalysis;

namespace Perfgate.Quantities;

/// <summary>A unit as people and tools spell it: so many base units. <c>ms</c> is 0.001 <c>s</c>.</summary>
/// <param name="Base">The unit values are kept in.</param>
/// <param name="Factor">Multiply a value in the spelled unit by this to have it in the base unit.</param>
public sealed record UnitScale(Unit Base, double Factor)
{
    /// <summary>Longest spelling accepted for a unit of the user's own.</summary>
    public const int LongestCustomUnit = 24;

    private static readonly Dictionary<string, UnitScale> Known = Build();

    /// <summary>Every spelling that is converted, for error messages.</summary>
    public static IReadOnlyCollection<string> KnownSpellings => Known.Keys;

    /// <summary>The direction that is better for a unit whose meaning is known; null for counts, ratios and custom units, where the suite must say.</summary>
    public static Direction? UsualDirection(Unit unit) => unit.Symbol switch
    {
        "s" or "B" or "J" or "W" or "cycles" => Direction.Lower,
        "B/s" or "1/s" or "tok/s" or "FLOP/s" => Direction.Higher,
        _ => null,
    };

    /// <summary>
    /// Reads a spelling. A spelling that is not known is a custom unit with factor 1, provided it is at most
    /// <see cref="LongestCustomUnit"/> letters, digits or <c>/ % _ . ^ * -</c>.
    /// </summary>
    public static bool TryParse(string? spelling, [NotNullWhen(true)] out UnitScale? scale)
    {
        scale = null;
        if (string.IsNullOrWhiteSpace(spelling))
            return false;
        spelling = spelling.Trim();
        if (Known.TryGetValue(spelling, out scale))
            return true;
        if (spelling.Length > LongestCustomUnit || !spelling.All(IsUnitCharacter) || char.IsAsciiDigit(spelling[0]))
            return false;
        scale = new UnitScale(new Unit(spelling), 1);
        return true;
    }

    private static bool IsUnitCharacter(char character) =>
        char.IsAsciiLetterOrDigit(character) || character is '/' or '%' or '_' or '.' or '^' or '*' or '-' or 'µ' or '°';

    private static Dictionary<string, UnitScale> Build()
    {
        Dictionary<string, UnitScale> known = new(StringComparer.Ordinal);

        void Add(string unit, double factor, params ReadOnlySpan<string> spellings)
        {
            foreach (string spelling in spellings)
                known.Add(spelling, new UnitScale(new Unit(unit), factor));
        }

        Add("s", 1, "s", "sec", "second", "seconds");
        Add("s", 1e-3, "ms", "millisecond", "milliseconds");
        Add("s", 1e-6, "us", "µs", "μs", "microsecond", "microseconds");
        Add("s", 1e-9, "ns", "nanosecond", "nanoseconds");
        Add("s", 60, "min", "minute", "minutes");
        Add("s", 3600, "h", "hour", "hours");
        Add("B", 1, "B", "byte", "bytes");
        Add("B", 1e3, "kB", "KB");
        Add("B", 1e6, "MB");
        Add("B", 1e9, "GB");
        Add("B", 1024, "KiB");
        Add("B", 1048576, "MiB");
        Add("B", 1073741824, "GiB");
        Add("B/s", 1, "B/s", "bytes/s");
        Add("B/s", 1e3, "kB/s", "KB/s");
        Add("B/s", 1e6, "MB/s");
        Add("B/s", 1e9, "GB/s");
        Add("B/s", 1e12, "TB/s");
        Add("B/s", 1024, "KiB/s");
        Add("B/s", 1048576, "MiB/s");
        Add("B/s", 1073741824, "GiB/s");
        Add("1/s", 1, "1/s", "/s", "ops/s", "req/s", "requests/s", "items/s");
        Add("tok/s", 1, "tok/s", "tokens/s", "token/s");
        Add("tok", 1, "tok", "token", "tokens");
        Add("FLOP/s", 1, "FLOP/s");
        Add("FLOP/s", 1e9, "GFLOP/s");
        Add("FLOP/s", 1e12, "TFLOP/s");
        Add("J", 1, "J", "joule", "joules");
        Add("J", 1e-3, "mJ");
        Add("W", 1, "W", "watt", "watts");
        Add("W", 1e-3, "mW");
        Add("Hz", 1, "Hz");
        Add("Hz", 1e6, "MHz");
        Add("Hz", 1e9, "GHz");
        Add("cycles", 1, "cycles");
        Add("ratio", 1, "ratio", "fraction");
        Add("ratio", 0.01, "%", "percent");
        Add("count", 1, "count", "1");
        return known;
    }
}
