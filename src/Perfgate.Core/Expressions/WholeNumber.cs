namespace Perfgate.Expressions;

/// <summary>
/// How whole numbers are written in expressions and as values of axes: <c>4096</c>, <c>-1</c>, <c>4Ki</c>, <c>16M</c>.
/// <c>K M G</c> are powers of 1000, <c>Ki Mi Gi</c> powers of 1024.
/// </summary>
public static class WholeNumber
{
    private static readonly Dictionary<string, long> Factors = new(StringComparer.Ordinal)
    {
        [""] = 1,
        ["K"] = 1_000,
        ["M"] = 1_000_000,
        ["G"] = 1_000_000_000,
        ["Ki"] = 1L << 10,
        ["Mi"] = 1L << 20,
        ["Gi"] = 1L << 30,
    };

    /// <summary>Reads a number of 64 bits with a sign. False for anything else, also for one that does not fit.</summary>
    public static bool TryParse(string? text, out long value) => TryParse(text, out value, out _);

    /// <summary>The number without what it has too much: <c>4 KiB</c> is <c>4Ki</c> here, <c>1 GB</c> is <c>1G</c>. Null for anything else.</summary>
    internal static string? WithoutUnit(string number, string unit)
    {
        string factor = unit.EndsWith('B') ? unit[..^1] : unit;
        factor = factor is "k" or "ki" ? "K" + factor[1..] : factor;
        return unit.Length > 0 && Factors.ContainsKey(factor) && number.Length > 0 && number.All(char.IsAsciiDigit) ? number + factor : null;
    }

    /// <param name="tooLarge">True when it is a whole number and only too large.</param>
    internal static bool TryParse(string? text, out long value, out bool tooLarge)
    {
        value = 0;
        tooLarge = false;
        ReadOnlySpan<char> rest = text.AsSpan().Trim(' ');
        bool negative = rest.StartsWith("-");
        rest = negative ? rest[1..] : rest;
        int digits = 0;
        Int128 number = 0;
        // Beyond 2^64 the exact value no longer matters; stopping there keeps thousands of digits from overflowing.
        for (; digits < rest.Length && char.IsAsciiDigit(rest[digits]); digits++)
            number = number > ulong.MaxValue ? number : number * 10 + (rest[digits] - '0');
        if (digits == 0 || !Factors.TryGetValue(rest[digits..].ToString(), out long factor))
            return false;
        Int128 exact = number * factor * (negative ? -1 : 1);
        tooLarge = exact < long.MinValue || exact > long.MaxValue;
        value = tooLarge ? 0 : (long)exact;
        return !tooLarge;
    }
}
