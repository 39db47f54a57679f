using System.Text.RegularExpressions;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Reads <c>axes:</c>. Values are kept as they are written: they become part of case ids and of command lines.</summary>
internal static partial class AxesReading
{
    public static IReadOnlyList<Axis> Read(Dictionary<string, List<ScalarText?>?>? document, Spot at)
    {
        List<Axis> axes = [];
        foreach ((string name, List<ScalarText?>? values) in document ?? [])
        {
            Spot axis = at.Member(name);
            if (!AxisName().IsMatch(name))
                axis.Add(SuiteFaults.BadAxis(axis, "the name has other characters than [a-z][a-z0-9_]*"));
            if (values is null)
                continue;
            if (values.Count == 0)
                axis.Add(SuiteFaults.BadAxis(axis, "there are no values, so there would be no case"));
            axes.Add(new Axis(name, Values(values, axis)));
        }
        return axes;
    }

    private static List<string> Values(List<ScalarText?> values, Spot at)
    {
        List<string> read = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int index = 0; index < values.Count; index++)
        {
            if (values[index] is not { } value)
                continue;
            Spot item = at.Item(index);
            string text = value.Text;
            if (text.Length == 0 || text.Contains('/') || text.Any(char.IsControl) || text.Contains("{{", StringComparison.Ordinal))
                item.Add(SuiteFaults.BadAxis(item, "the value is empty or has a '/', '{{' or a control character"));
            else if (!seen.Add(text))
                item.Add(SuiteFaults.Twice(item, text));
            else
                read.Add(text);
        }
        return read;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,63}\z")]
    private static partial Regex AxisName();
}
