using System.Text.RegularExpressions;

namespace Perfgate.Cuda.Tests.Kernels;

/// <summary>What can be read out of PTX without assembling it.</summary>
internal sealed partial record PtxText(string Text)
{
    /// <summary>The operands of a directive that stands at the start of a line, one for every time it does.</summary>
    public IReadOnlyList<string> Directive(string name) =>
        [.. Text.Split('\n').Where(line => line.StartsWith($".{name} ", StringComparison.Ordinal)).Select(line => line[(name.Length + 2)..].Trim())];

    /// <summary>Kernels with the types of their parameters: <c>flush(u64 u64 u32)</c>.</summary>
    public IReadOnlyList<string> Entries =>
        [.. Entry().Matches(Text).Select(entry => $"{entry.Groups["name"].Value}({string.Join(' ', Parameter().Matches(entry.Groups["parameters"].Value).Select(parameter => parameter.Groups["type"].Value + parameter.Groups["size"].Value))})")];

    /// <summary>The lines without their comments.</summary>
    public IEnumerable<string> Code => Text.Split('\n').Select(line => line.Split("//")[0].Trim()).Where(line => line.Length > 0);

    /// <summary>Lines that call or declare a function, need another module, or spill registers into memory.</summary>
    public IReadOnlyList<string> NotStandingAlone => [.. Code.Where(line => Dependence().IsMatch(line))];

    [GeneratedRegex(@"\.extern\b|\.weak\b|\.func\b|\.local\b|(^|\s)call\b")]
    private static partial Regex Dependence();

    [GeneratedRegex(@"\.visible\s+\.entry\s+(?<name>\w+)\((?<parameters>[^)]*)\)")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\.param\s+(?<type>[^,]*?)\s+\w+(?<size>\[\d+\])?(?=,|\s*$)")]
    private static partial Regex Parameter();
}
