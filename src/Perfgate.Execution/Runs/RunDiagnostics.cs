using Perfgate.Diagnostics;
using Perfgate.Execution.Commands;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Execution.Runs;

/// <summary>What can go wrong around the launches of a run.</summary>
internal static class RunDiagnostics
{
    public static string LineFailed(SetUpList list, string line, int exitCode) => $"{Owner(list)} line '{line}' ended with {ExitCodeText.Of(exitCode)}.";

    public static string LineTimedOut(SetUpList list, string line) =>
        $"{Owner(list)} line '{line}' ran longer than {CommandFaults.Seconds(list.LineTimeout)}; it was killed.";

    public static string LineCancelled(SetUpList list, string line) => $"{Owner(list)} line '{line}' was cancelled.";

    public static Diagnostic SuiteSetUpFailed(SetUpFailure failure) => Diagnostic.Error(
        "PG2010", WithOutput(failure), "Nothing was measured. Run the line by hand in the suite's folder.");

    public static Diagnostic TearDownFailed(SetUpFailure failure) => Diagnostic.Warning(
        "PG2011", WithOutput(failure), "What was measured stays valid; what the line should have removed may still be there.");

    public static Diagnostic LeftBehind(BenchmarkName benchmark, Side side, int processes) => Diagnostic.Warning(
        "PG2012",
        $"The benchmark '{benchmark}' left {processes} {(processes == 1 ? "process" : "processes")} running on the {Word(side)} side; killed before the next launch.",
        "Let the command wait for what it starts: work that goes on after its end is not measured.");

    public static Diagnostic CodeUnknown(CaseId item, Side side, string? reason) => Diagnostic.Warning(
        "PG2014",
        $"Which machine code {item} runs on the {Word(side)} side could not be found out: {reason}",
        "The case is measured: only what is known to be the same is left out.");

    /// <summary>The reason of a launch that was not made because its code is known.</summary>
    /// <param name="sides">Those that were asked.</param>
    public static string SameCode(IReadOnlyList<Side> sides) => $"machine code identical to the {(sides.Contains(Side.Base) ? "base side's" : "baseline's")}";

    /// <summary>The reason of the launches that could not be made because the benchmark's set-up failed.</summary>
    public static string Reason(SetUpFailure failure) => failure.Sentence;

    private static string WithOutput(SetUpFailure failure) =>
        failure.Output.Text is string output ? $"{failure.Sentence} Its last output:\n{output}" : $"{failure.Sentence} It wrote nothing.";

    private static string Owner(SetUpList list)
    {
        string kind = list.Kind == SetUpKind.SetUp ? "set-up" : "tear-down";
        return $"On the {Word(list.Side)} side, the {kind} {(list.Benchmark is { } name ? $"of '{name}'" : "of the suite")} failed: the";
    }

    private static string Word(Side side) => side == Side.Base ? "base" : "head";
}
