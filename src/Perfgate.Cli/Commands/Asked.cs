using System.CommandLine.Parsing;
using System.Globalization;

namespace Perfgate.Cli.Commands;

/// <summary>
/// What options say, for validators. Those run before it is known whether a text is a number or a value is missing, and asking for such a value throws; the parser
/// reports it by itself afterwards.
/// </summary>
internal static class Asked
{
    public static bool IsOn(OptionResult? flag) => flag is { Implicit: false, Tokens: [] } || (flag is { Tokens: [{ Value: string text }] } && bool.TryParse(text, out bool value) && value);

    public static bool IsAboveZero(OptionResult? number) => number is { Tokens: [{ Value: string text }] } && int.TryParse(text, CultureInfo.InvariantCulture, out int value) && value > 0;

    public static bool HasValues(OptionResult? list) => list is { Tokens.Count: > 0 };
}
