namespace Perfgate.Suites;

/// <summary>One axis with the value it has in a case.</summary>
public readonly record struct AxisValue(string Axis, string Value)
{
    /// <summary>Replaces every <c>{{axis}}</c> in a text by its value.</summary>
    public static string Fill(string text, IReadOnlyList<AxisValue> values)
    {
        foreach (AxisValue value in values)
            text = text.Replace("{{" + value.Axis + "}}", value.Value, StringComparison.Ordinal);
        return text;
    }
}
