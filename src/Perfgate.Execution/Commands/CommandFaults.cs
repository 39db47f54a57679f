using System.Globalization;
using Perfgate.Execution.Processes;
using Perfgate.Suites;

namespace Perfgate.Execution.Commands;

/// <summary>Every reason a launch of a command does not end as measured.</summary>
internal static class CommandFaults
{
    public static string WrongExit(ProcessOutcome outcome, IReadOnlyList<int> successCodes, bool warmUp)
    {
        string expected = successCodes is [0] ? "" : $" (success is {string.Join(", ", successCodes)})";
        return $"The command ended with {ExitCodeText.Of(outcome.ExitCode)}{expected}{(warmUp ? " in warm-up" : "")}.";
    }

    public static string TimedOut(TimeSpan timeout, bool warmUp) =>
        $"The command ran longer than its timeout of {Seconds(timeout)}{(warmUp ? " in warm-up" : "")}; it was killed.";

    public static string Cancelled() => "The run was cancelled.";

    public static string NeverMeasured(IEnumerable<MetricName> metrics) =>
        $"No value of {string.Join(", ", metrics)}: a command gives wall_time, user_time, system_time and, where it runs long enough to be seen, peak_memory.";

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
