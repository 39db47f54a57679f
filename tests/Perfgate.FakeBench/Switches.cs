using System.Globalization;

namespace Perfgate.FakeBench;

/// <summary>The command line: a mode followed by <c>--name</c> or <c>--name value</c>.</summary>
internal sealed class Switches(string[] arguments)
{
    public string Mode => arguments.Length > 0 ? arguments[0] : "";

    public bool Has(string name) => arguments.Contains(name);

    public string? Text(string name)
    {
        int at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }

    public double Number(string name, double otherwise = 0) =>
        Text(name) is string text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
