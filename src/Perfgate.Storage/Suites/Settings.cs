using Perfgate.Policies;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>The members that <c>defaults:</c> and a benchmark share, read but not yet merged; null where the file says nothing.</summary>
internal sealed record Settings
{
    /// <summary>Where these settings stand, for faults that show only after merging.</summary>
    public required Spot At { get; init; }

    public IReadOnlyDictionary<string, Placed> Environment { get; init; } = new Dictionary<string, Placed>();

    public string? WorkingFolder { get; init; }

    public TimeSpan? Timeout { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public int? Launches { get; init; }

    public int? Confirm { get; init; }

    public int? WarmUp { get; init; }

    public TimeSpan? WarmUpTime { get; init; }

    public int? FewestSamples { get; init; }

    public int? MostSamples { get; init; }

    public TimeSpan? MostTime { get; init; }

    public Ratio? Precision { get; init; }

    public Ratio? Warn { get; init; }

    public Ratio? Block { get; init; }

    /// <summary>These settings where they say something, the others elsewhere.</summary>
    public Settings Over(Settings others) => this with
    {
        Environment = Merge(others.Environment, Environment),
        WorkingFolder = WorkingFolder ?? others.WorkingFolder,
        Timeout = Timeout ?? others.Timeout,
        Tags = [.. others.Tags.Union(Tags, StringComparer.Ordinal)],
        Launches = Launches ?? others.Launches,
        Confirm = Confirm ?? others.Confirm,
        WarmUp = WarmUp ?? others.WarmUp,
        WarmUpTime = WarmUpTime ?? others.WarmUpTime,
        FewestSamples = FewestSamples ?? others.FewestSamples,
        MostSamples = MostSamples ?? others.MostSamples,
        MostTime = MostTime ?? others.MostTime,
        Precision = Precision ?? others.Precision,
        Warn = Warn ?? WarnBelow(others),
        Block = Block ?? others.Block,
    };

    // A block that is written alone takes the other settings' warn along where that lies above it.
    private Ratio? WarnBelow(Settings others) =>
        Block is Ratio block && others.Warn is Ratio warn ? new Thresholds(warn, warn).WithBlock(block).Warn : others.Warn;

    /// <summary>The sampling of a kind. A cap below the default fewest lowers it, and a fewest above the default cap raises that: only what is written can clash.</summary>
    public Sampling Sampling(string kind)
    {
        Sampling defaults = DefaultsOf(kind);
        if (FewestSamples > MostSamples)
            At.Add(SuiteFaults.OutOfRange(At.Member("fewest_samples"), $"{FewestSamples}", $"at most `most_samples`, which is {MostSamples}"));
        return new Sampling
        {
            Launches = Launches ?? defaults.Launches,
            Confirm = Confirm ?? defaults.Confirm,
            WarmUp = WarmUp ?? defaults.WarmUp,
            WarmUpTime = WarmUpTime ?? defaults.WarmUpTime,
            FewestSamples = FewestSamples ?? Math.Min(defaults.FewestSamples, MostSamples ?? int.MaxValue),
            MostSamples = MostSamples ?? Math.Max(defaults.MostSamples, FewestSamples ?? 0),
            MostTime = MostTime ?? defaults.MostTime,
            Precision = Precision?.Fraction ?? defaults.Precision,
        };
    }

    private static Sampling DefaultsOf(string kind) => kind switch
    {
        Words.Worker or Words.Python => new Sampling
        {
            WarmUp = 3,
            WarmUpTime = TimeSpan.FromMilliseconds(500),
            FewestSamples = 20,
            MostSamples = 1000,
            MostTime = TimeSpan.FromSeconds(2),
            Precision = 0.01,
        },
        _ when Words.IsCuda(kind) => new Sampling
        {
            WarmUp = 3,
            WarmUpTime = TimeSpan.FromMilliseconds(500),
            FewestSamples = 30,
            MostSamples = 10_000,
            MostTime = TimeSpan.FromSeconds(3),
            Precision = 0.005,
        },
        _ => new Sampling(),
    };

    private static Dictionary<string, Placed> Merge(IReadOnlyDictionary<string, Placed> below, IReadOnlyDictionary<string, Placed> above)
    {
        Dictionary<string, Placed> merged = new(below, StringComparer.Ordinal);
        foreach ((string name, Placed value) in above)
            merged[name] = value;
        return merged;
    }
}
