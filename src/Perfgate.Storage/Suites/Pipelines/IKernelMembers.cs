namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>How a kernel is written, as a benchmark of its own and as a stage of a graph.</summary>
internal interface IKernelMembers
{
    string? Module { get; }

    ScalarText? Compiler { get; }

    List<ScalarText?>? Options { get; }

    string? Kernel { get; }

    OneOrMany? Grid { get; }

    OneOrMany? Threads { get; }

    ScalarText? Shared { get; }

    List<ScalarText?>? Arguments { get; }
}
