using System.Globalization;
using Perfgate.Suites;

namespace Perfgate.Execution.Pythons;

/// <summary>The command line that measures a Python function of a case.</summary>
internal static class PythonLine
{
    /// <param name="script">The worker's file.</param>
    /// <param name="timeout">The longest silence; the worker says where it is before it is over.</param>
    public static CommandLine Of(Subject.Python subject, Case item, string script, TimeSpan timeout)
    {
        IReadOnlyList<string> interpreter = subject.Interpreter.Count > 0 ? subject.Interpreter : [OperatingSystem.IsWindows() ? "python" : "python3"];
        return CommandLine.Direct([.. interpreter.Select(item.Fill), script, item.Fill(subject.Target), timeout.TotalSeconds.ToString("R", CultureInfo.InvariantCulture)]);
    }
}
