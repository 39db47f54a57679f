using System.Globalization;
using Perfgate.Policies;
using Perfgate.Quantities;

namespace Perfgate.Storage.Suites;

/// <summary>Reads numbers with units out of a suite file. Null after a fault, which is reported at its place.</summary>
internal static class Quantities
{
    public static TimeSpan? Duration(ScalarText? text, Spot at, TimeSpan longest, string example, bool zero = false)
    {
        if (text is not { } scalar)
            return null;
        if (Read(scalar.Text, at, Unit.Seconds, "a unit of time", example) is not double seconds)
            return null;
        if (seconds < 0 || seconds > longest.TotalSeconds || (seconds < Ranges.Shortest.TotalSeconds && !(zero && seconds == 0)))
        {
            at.Add(SuiteFaults.OutOfRange(at, scalar.Text, $"{(zero ? "0 s" : QuantityFormat.Format(Ranges.Shortest.TotalSeconds, Unit.Seconds))} to {longest.TotalHours:0} h"));
            return null;
        }
        return TimeSpan.FromSeconds(seconds);
    }

    /// <summary>More than 0 % and at most <paramref name="mostPercent"/>.</summary>
    public static Ratio? Percent(ScalarText? text, Spot at, double mostPercent = 1000) =>
        Percent(text, at, fraction => fraction > 0 && fraction * 100 <= mostPercent, string.Create(CultureInfo.InvariantCulture, $"more than 0 % and at most {mostPercent:0} %"));

    /// <summary>The level of a test: 0.01 % to below 50 %.</summary>
    public static Ratio? Level(ScalarText? text, Spot at) =>
        Percent(text, at, fraction => fraction is >= Policy.SmallestAlpha and < Policy.AlphaEnd, $"at least {new Ratio(Policy.SmallestAlpha)} and less than {new Ratio(Policy.AlphaEnd)}");

    private static Ratio? Percent(ScalarText? text, Spot at, Predicate<double> isAllowed, string range)
    {
        if (text is not { } scalar)
            return null;
        if (!scalar.Text.TrimEnd().EndsWith('%'))
        {
            at.Add(SuiteFaults.BadQuantity(at, scalar.Text, "10 %"));
            return null;
        }
        if (Read(scalar.Text, at, Unit.Fraction, "percent", "10 %") is not double fraction)
            return null;
        if (!isAllowed(fraction))
        {
            at.Add(SuiteFaults.OutOfRange(at, scalar.Text, range));
            return null;
        }
        return new Ratio(fraction);
    }

    /// <summary>A number in the given base unit, or in one that converts to it.</summary>
    public static double? Of(string text, Spot at, Unit unit) => Read(text, at, unit, $"a unit of {unit}", Example(unit));

    /// <summary>An example of a quantity in a unit, for next steps.</summary>
    public static string Example(Unit unit) => unit.Symbol switch
    {
        "s" => "200 ms",
        "B" => "4 MiB",
        "ratio" => "0.1 %",
        "Hz" => "1410 MHz",
        "count" => "5",
        string symbol => $"5 {symbol}",
    };

    /// <summary>The thresholds of a place that may write one, both or none of them; null after a fault.</summary>
    /// <param name="otherwise">What the place inherits.</param>
    public static Thresholds? Thresholds(Ratio? warn, Ratio? block, Thresholds otherwise, Spot at)
    {
        Thresholds thresholds = block is Ratio own ? otherwise.WithBlock(own) : otherwise;
        if (warn is Ratio written)
            thresholds = thresholds with { Warn = written };
        if (thresholds.Warn <= thresholds.Block)
            return thresholds;
        at.Add(SuiteFaults.WarnAboveBlock(at, thresholds.Warn, thresholds.Block));
        return null;
    }

    private static double? Read(string text, Spot at, Unit unit, string expected, string example)
    {
        if (!Quantity.TryParse(text, out Quantity quantity) || !double.IsFinite(quantity.Value))
        {
            at.Add(SuiteFaults.BadQuantity(at, text, example));
            return null;
        }
        if (quantity.Unit == unit)
            return quantity.Value;
        at.Add(quantity.Unit == Unit.Count && double.TryParse(text, CultureInfo.InvariantCulture, out _)
            ? SuiteFaults.BareNumber(at, text.Trim(), example)
            : SuiteFaults.WrongUnit(at, text, expected, example));
        return null;
    }
}
