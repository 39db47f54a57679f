using System.Text.Json;
using System.Text.RegularExpressions;
using Perfgate.Diagnostics;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Records;
using Perfgate.Suites;

namespace Perfgate.Storage.Documents;

/// <summary>The words that stand for enum members in JSON files, for messages: the deserializer names only its own type.</summary>
internal static partial class EnumWords
{
    private static readonly Dictionary<string, string[]> All = new()
    {
        [typeof(ClassicalTest).FullName!] = Of<ClassicalTest>(),
        [typeof(DecisionMethod).FullName!] = Of<DecisionMethod>(),
        [typeof(Design).FullName!] = Of<Design>(),
        [typeof(Direction).FullName!] = Of<Direction>(),
        [typeof(LaunchStatus).FullName!] = Of<LaunchStatus>(),
        [typeof(LimitComparison).FullName!] = Of<LimitComparison>(),
        [typeof(Multiplicity).FullName!] = Of<Multiplicity>(),
        [typeof(PolicyAction).FullName!] = Of<PolicyAction>(),
        [typeof(RunState).FullName!] = Of<RunState>(),
        [typeof(SampleStatistic).FullName!] = Of<SampleStatistic>(),
        [typeof(Severity).FullName!] = Of<Severity>(),
        [typeof(Side).FullName!] = Of<Side>(),
        [typeof(StopReason).FullName!] = Of<StopReason>(),
    };

    /// <summary>The words of the enum that a deserializer's message is about; null when it is about something else.</summary>
    public static IReadOnlyList<string>? In(string message) =>
        Converted().Match(message) is { Success: true } type ? All.GetValueOrDefault(type.Groups[1].Value) : null;

    private static string[] Of<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];

    [GeneratedRegex(@"could not be converted to (?:System\.Nullable`1\[)?(Perfgate(?:\.[A-Za-z]+)+)")]
    private static partial Regex Converted();
}
