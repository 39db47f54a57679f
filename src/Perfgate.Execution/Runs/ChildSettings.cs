using Perfgate.Execution.Processes;
using Perfgate.Execution.Pythons;
using Perfgate.Measurements;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Execution.Runs;

/// <summary>Makes folders, environments and marks of everything a run starts.</summary>
internal sealed class ChildSettings(IReadOnlyDictionary<Side, SideFolder> sides, RunSettings settings) : IDisposable
{
    private int scopes;

    public ProcessScope Run { get; } = ProcessScope.OfRun(settings.Token);

    public CommandLine OwnWorker { get; } = CommandLine.Direct(settings.OwnWorker);

    public PythonScripts PythonScripts { get; } = new();

    public OnlyChanged? OnlyChanged => settings.OnlyChanged;

    /// <summary>The launch as its side measures it.</summary>
    public PlannedLaunch AsItsSideMeasures(PlannedLaunch planned) =>
        settings.Own.TryGetValue((planned.Side, planned.Case.Id), out Case? own) ? planned with { Case = own } : planned;

    public TimeProvider Time => settings.Time;

    /// <inheritdoc cref="RunSettings.Observe"/>
    public Func<Launch, Launch>? Observe(Case item) => settings.Observe?.Invoke(item);

    /// <summary>A new scope: what carries it is killed together.</summary>
    public ProcessScope NextScope() => ProcessScope.OfLaunch(settings.Token, ++scopes);

    public string Folder(Side side, string relative = ".") => Path.GetFullPath(Path.Combine(sides[side].Path, relative));

    /// <summary>The environment of set-up and tear-down lines.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentOf(Side side, IReadOnlyDictionary<string, string> own, ProcessScope scope) =>
        ChildEnvironment.Create(settings.InheritedEnvironment, sides[side].Environment, own, Marks(scope));

    public IReadOnlyDictionary<string, string> EnvironmentOf(Side side, Case item, ProcessScope scope) =>
        ChildEnvironment.Create(settings.InheritedEnvironment, sides[side].Environment, Needed(item), item.Environment, AxisVariables(item), Marks(scope));

    public void Dispose() => PythonScripts.Dispose();

    // A kernel that is loaded at its first use would wait for ever behind a stream that is blocked until it is queued. What the suite says wins.
    private static Dictionary<string, string> Needed(Case item) =>
        item.Benchmark.Subject is Subject.Cuda ? new() { ["CUDA_MODULE_LOADING"] = "EAGER" } : [];

    private Dictionary<string, string> Marks(ProcessScope scope) =>
        new ProcessScope[] { Run, scope }.ToDictionary(mark => mark.Variable, mark => mark.ValueWithin(settings.InheritedEnvironment));

    private static Dictionary<string, string> AxisVariables(Case item)
    {
        Dictionary<string, string> variables = [];
        foreach (AxisValue parameter in item.Parameters)
            variables["PERFGATE_AXIS_" + VariableName(parameter.Axis)] = parameter.Value;
        return variables;
    }

    private static string VariableName(string axis) =>
        new([.. axis.Select(character => char.IsAsciiLetterOrDigit(character) ? char.ToUpperInvariant(character) : '_')]);
}
