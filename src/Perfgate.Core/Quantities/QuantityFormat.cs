using System.Globalization;

namespace Perfgate.Quantities;

/// <summary>Turns base-unit values into text people read: four significant digits and the fitting prefix.</summary>
public static class QuantityFormat
{
    private static readonly (double Factor, string Symbol)[] Times = [(1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")];
    private static readonly (double Factor, string Symbol)[] Sizes = [(1073741824, "GiB"), (1048576, "MiB"), (1024, "KiB"), (1, "B")];
    private static readonly (double Factor, string Symbol)[] Decimals = [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"), (1, "")];

    /// <summary>A measured value: always four significant digits, so that columns line up.</summary>
    public static string Format(double value, Unit unit) => Format(value, unit, Significant);

    /// <summary>A value somebody chose (a floor, a limit, a cap): no more digits than it has.</summary>
    public static string FormatChosen(double value, Unit unit) => Format(value, unit, Shortest);

    private static string Format(double value, Unit unit, Func<double, string> digits) => unit.Symbol switch
    {
        _ when !double.IsFinite(value) => "n/a",
        "s" => Scaled(value, Times, "", digits),
        "B" => Scaled(value, Sizes, "", digits),
        "ratio" => digits(value * 100) + " %",
        "count" => digits(value),
        "B/s" or "FLOP/s" or "Hz" or "cycles" => Scaled(value, Decimals, unit.Symbol, digits),
        _ => digits(value) + " " + unit.Symbol,
    };

    private static string Scaled(double value, (double Factor, string Prefix)[] steps, string symbol, Func<double, string> digits)
    {
        // 0.99995 rather than 1: what rounds to 1000 of a step is shown as 1 of the next.
        foreach ((double factor, string prefix) in steps)
        {
            if (Math.Abs(value) >= factor * 0.99995)
                return $"{digits(value / factor)} {prefix}{symbol}";
        }
        (double smallest, string last) = value == 0 ? steps.First(step => step.Factor == 1) : steps[^1];
        return $"{digits(value / smallest)} {last}{symbol}";
    }

    // Ten digits: 0.2 s that came from 200 ms is 200 ms again, whatever the conversion added at the end.
    private static string Shortest(double value) => value.ToString("G10", CultureInfo.InvariantCulture);

    private static string Significant(double value)
    {
        double size = Math.Abs(value);
        string format = size switch
        {
            0 => "0",
            >= 1000 => "0",
            >= 100 => "0.0",
            >= 10 => "0.00",
            >= 0.001 => "0.000",
            _ => "0.00e+0",
        };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
