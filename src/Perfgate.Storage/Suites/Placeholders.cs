using System.Text.RegularExpressions;

namespace Perfgate.Storage.Suites;

/// <summary>Checks every <c>{{axis}}</c>. Braces around anything that is not a name ({{.ID}} of other tools' templates) are left alone.</summary>
internal static partial class Placeholders
{
    public static void Check(string text, Spot at, IReadOnlyCollection<string> axes)
    {
        foreach (Match found in Pattern().Matches(text))
        {
            string name = found.Groups["name"].Value;
            if (!axes.Contains(name))
                at.Add(SuiteFaults.UnknownAxis(at, name, axes));
            else if (found.Length != name.Length + 4)
                at.Add(SuiteFaults.SpacedAxis(at, name));
        }
    }

    public static void Refuse(string text, Spot at)
    {
        if (Pattern().Match(text) is { Success: true } found)
            at.Add(SuiteFaults.AxisInSetUp(at, found.Groups["name"].Value));
    }

    [GeneratedRegex(@"\{\{ *(?<name>[A-Za-z_][A-Za-z0-9_]*) *\}\}")]
    private static partial Regex Pattern();
}
