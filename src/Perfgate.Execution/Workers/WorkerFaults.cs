using System.Globalization;
using System.Text.Json;
using Perfgate.Execution.Commands;
using Perfgate.Suites;

namespace Perfgate.Execution.Workers;

/// <summary>Every way a worker can break the protocol, and every other reason its launch does not end as measured.</summary>
internal static class WorkerFaults
{
    private const int MostReasons = 5;
    private const string OutputRule = "Standard output carries protocol lines only; free text belongs on standard error.";

    public static string NotUtf8(string line) => $"The worker sent a line that is not UTF-8 text: '{line}'. {OutputRule}";

    public static string HoldsNull(string type) => $"The worker sent a '{type}' with a null inside a list or an object; leave out what has no value.";

    public static string NotJson(string line) => $"The worker sent a line that is not JSON: '{line}'. {OutputRule}";

    public static string NoType(string line) => $"The worker sent a line that is not a JSON object with a 'type': '{line}'. {OutputRule}";

    public static string TooLong(int longest) =>
        $"The worker sent a line longer than {(longest / 1048576).ToString(CultureInfo.InvariantCulture)} MiB; send smaller blocks.";

    public static string UnknownType(string type) =>
        $"The worker sent a line of the unknown type '{type}'; there are hello, phase, block, done, skip and error.";

    public static string WrongMember(string type, JsonException exception)
    {
        string detail = exception.Message.Split(" Path:")[0].TrimEnd('.');
        string place = string.IsNullOrEmpty(exception.Path) || exception.Path == "$" ? "" : $" at {exception.Path}";
        return $"The worker sent a '{type}' whose members do not fit{place}: {detail}.";
    }

    public static string WrongVersion(string theirs, string ours) => $"The worker speaks '{theirs}'; this perfgate speaks '{ours}'.";

    public static string BeforeHello(string type) => $"The worker sent a '{type}' before its 'hello'.";

    public static string SecondHello() => "The worker sent a second 'hello'.";

    public static string BlockAfterStop() => "The worker sent another block after it was told to stop.";

    public static string NotFinite(string where) => $"The worker sent a value that is not finite: {where}.";

    public static string NegativeDrop(string reason) => $"The worker dropped a negative number of samples for '{reason}'.";

    public static string BadMetricName(string name) =>
        $"The worker sent the metric '{name}'; a name has 1 to 64 letters, digits, '.', '_', '/' or '-' and starts with a letter or digit.";

    public static string BadUnit(string metric, string unit) => $"The worker sent {metric} in '{unit}', which is not a unit.";

    public static string UnitChanged(string metric, string before, string after) =>
        $"The worker sent {metric} in '{before}' and later in '{after}'; a metric keeps its unit for the whole launch.";

    public static string UnitDoesNotFit(Metric metric, string unit) =>
        $"The worker sent {metric.Name} in '{unit}', but the suite declares it in '{metric.Unit}'.";

    public static string NeverCame(IEnumerable<MetricName> metrics) =>
        $"The worker never sent a value of {string.Join(", ", metrics)}, which the suite declares.";

    public static string NeverCame(IEnumerable<MetricName> metrics, Func<MetricName, string?> needs) =>
        $"{NeverCame(metrics)} {string.Join(" ", metrics.Where(metric => needs(metric) is not null).Select(metric => $"{metric} needs {needs(metric)}."))}".TrimEnd();

    public static string EndedEarly(int exitCode) => $"The worker ended with {ExitCodeText.Of(exitCode)} before it sent done, skip or error.";

    public static string ExitAfterDone(int exitCode) => $"The worker sent 'done' and then ended with {ExitCodeText.Of(exitCode)}.";

    public static string Silent(TimeSpan timeout) => $"The worker was silent for longer than its timeout of {CommandFaults.Seconds(timeout)}; it was killed.";

    public static string StaysAfterStop(TimeSpan timeout) =>
        $"The worker did not send 'done' within {CommandFaults.Seconds(timeout)} after it was told to stop; it was killed.";

    public static string StaysAfterDone(TimeSpan timeout) =>
        $"The worker did not end within {CommandFaults.Seconds(timeout)} after its last line; it was killed.";

    public static string MeasuresUnasked() => "The worker was asked only which machine code it would run, and sent samples; perfgate and its worker must be the same version.";

    public static string NoCodeInTime(TimeSpan timeout) => $"The worker did not say within {CommandFaults.Seconds(timeout)} which machine code it would run; it was killed.";

    public static string Failed(string message) => $"The worker reports: {message}";

    /// <param name="reasons">Why, with how many for each; the most frequent is told first.</param>
    public static string TooManyDropped(int dropped, int attempts, IEnumerable<KeyValuePair<string, int>> reasons)
    {
        string[] told = [.. reasons.Where(reason => reason.Value > 0).OrderByDescending(reason => reason.Value).ThenBy(reason => reason.Key, StringComparer.Ordinal)
            .Select(reason => string.Create(CultureInfo.InvariantCulture, $"{reason.Key} ({reason.Value})"))];
        string more = told.Length > MostReasons ? string.Create(CultureInfo.InvariantCulture, $" and {told.Length - MostReasons} more reasons") : "";
        return string.Create(CultureInfo.InvariantCulture, $"The worker dropped {dropped} of {attempts} samples, more than a quarter: {string.Join(", ", told.Take(MostReasons))}{more}; the rest cannot stand for all.");
    }
}
