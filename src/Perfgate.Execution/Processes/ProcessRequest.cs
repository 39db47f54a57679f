using Perfgate.Suites;

namespace Perfgate.Execution.Processes;

/// <summary>One program to run to its end. Nothing is taken from perfgate's own environment or folder: both are stated here.</summary>
public sealed record ProcessRequest
{
    public required CommandLine Line { get; init; }

    /// <summary>Absolute path of the folder the program runs in.</summary>
    public required string WorkingFolder { get; init; }

    /// <summary>The whole environment of the program; see <see cref="ChildEnvironment"/>.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>After this time the program and its descendants are killed.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>How much of each output stream is kept.</summary>
    public OutputBound Bound { get; init; } = OutputBound.Tail;

    /// <summary>False where nobody asks for the peak memory, so that nothing polls.</summary>
    public bool WatchMemory { get; init; }

    /// <summary>What is killed with the program when it must not leave anything behind; null when a server may live on.</summary>
    public ProcessScope? Scope { get; init; }
}
