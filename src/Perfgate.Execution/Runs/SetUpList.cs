using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Execution.Runs;

/// <summary>The shell lines of one kind of one owner, with where and how long they run.</summary>
/// <param name="Benchmark">Null for the suite's own lines.</param>
internal sealed record SetUpList(
    Side Side, BenchmarkName? Benchmark, SetUpKind Kind, IReadOnlyList<string> Lines, string WorkingFolder,
    IReadOnlyDictionary<string, string> Environment, TimeSpan LineTimeout);
