namespace Perfgate.Execution.Processes;

/// <summary>How much of an output stream is kept: the last bytes, and of them the last lines.</summary>
public sealed record OutputBound(int Lines, int Bytes)
{
    /// <summary>What a person wants to see of a program that failed.</summary>
    public static readonly OutputBound Tail = new(64, 16 * 1024);

    /// <summary>For programs whose output is read, git for instance.</summary>
    public static readonly OutputBound Whole = new(100_000, 4 * 1024 * 1024);
}
