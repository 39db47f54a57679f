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

    /// <summary>Refuses every axis, for what runs once. True when there was one.</summary>
    public static bool Refuse(string text, Spot at)
    {
        Match found = Pattern().Match(text);
        if (found.Success)
            at.Add(SuiteFaults.AxisInSetUp(at, found.Groups["name"].Value));
        return found.Success;
    }

    [GeneratedRegex(@"\{\{ *(?<name>[A-Za-z_][A-Za-z0-9_]*) *\}\}")]
    private static partial Regex Pattern();
}
