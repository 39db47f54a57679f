using Perfgate.Policies;

namespace Perfgate.Suites;

/// <summary>A suite file after reading: valid, with defaults merged into every benchmark. No later stage checks it again.</summary>
public sealed record Suite
{
    public required SuiteName Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Shell lines run once per side before anything else, a build for instance.</summary>
    public IReadOnlyList<string> SetUp { get; init; } = [];

    /// <summary>Shell lines run once per side at the very end, also after a failure or Ctrl-C.</summary>
    public IReadOnlyList<string> TearDown { get; init; } = [];

    /// <summary>Environment of the suite's own set-up and tear-down; benchmarks already have it merged in.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Longest time one set-up or tear-down line of the suite may take.</summary>
    public TimeSpan SetUpTimeout { get; init; } = TimeSpan.FromMinutes(15);

    public required Policy Policy { get; init; }

    public required IReadOnlyList<Benchmark> Benchmarks { get; init; }

    /// <summary>Benchmarks or cases that must be measured and compared, by name or id, beyond what this file declares today.</summary>
    public IReadOnlyList<string> Expected { get; init; } = [];

    /// <summary>Old case id or benchmark name to the new one, so that a renamed benchmark keeps its baseline.</summary>
    public IReadOnlyDictionary<string, string> Renames { get; init; } = new Dictionary<string, string>();

    /// <summary>The same suite with so many confirming launches at most for every benchmark, 0 to 100.</summary>
    public Suite WithConfirm(int most) =>
        this with { Benchmarks = [.. Benchmarks.Select(benchmark => benchmark with { Sampling = benchmark.Sampling with { Confirm = most } })] };

    public IEnumerable<Case> Cases() => Benchmarks.SelectMany(benchmark => benchmark.Cases());
}
