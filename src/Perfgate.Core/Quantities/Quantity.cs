using System.Globalization;

namespace Perfgate.Quantities;

/// <summary>A number with its unit, kept in base units: <c>200 ms</c> is 0.2 <c>s</c>.</summary>
public readonly record struct Quantity(double Value, Unit Unit)
{
    /// <summary>Reads <c>200 ms</c>, <c>0.1 %</c>, <c>4MiB</c> or a bare number (unit <c>count</c>). Finite numbers in invariant notation only.</summary>
    public static bool TryParse(string? text, out Quantity quantity)
    {
        quantity = default;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        int end = NumberLength(trimmed);
        if (!double.TryParse(trimmed[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
            return false;
        string unitText = trimmed[end..].Trim().ToString();
        if (unitText.Length == 0)
        {
            quantity = new Quantity(number, Unit.Count);
            return true;
        }
        if (!UnitScale.TryParse(unitText, out UnitScale? scale))
            return false;
        quantity = new Quantity(number * scale.Factor, scale.Base);
        return true;
    }

    /// <summary>Three or four significant digits with the prefix people would choose: <c>2.51 ms</c>, <c>1.2 GB/s</c>, <c>12.5 MiB</c>, <c>0.1 %</c>.</summary>
    public override string ToString() => QuantityFormat.Format(Value, Unit);

    /// <summary>For values somebody chose rather than measured: <c>5 ms</c>, not <c>5.000 ms</c>.</summary>
    public string ToChosenString() => QuantityFormat.FormatChosen(Value, Unit);

    // The longest prefix that is a number; an exponent belongs to it only when digits follow ("2e3 s", but "2 eggs").
    private static int NumberLength(ReadOnlySpan<char> text)
    {
        int position = 0;
        while (position < text.Length && (char.IsAsciiDigit(text[position]) || text[position] is '.' or '+' or '-'))
            position++;
        if (position > 0 && position + 1 < text.Length && text[position] is 'e' or 'E')
        {
            int exponent = position + 1;
            if (text[exponent] is '+' or '-')
                exponent++;
            if (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
            {
                while (exponent < text.Length && char.IsAsciiDigit(text[exponent]))
                    exponent++;
                return exponent;
            }
        }
        return position;
    }
}
