using Perfgate.Cli.Commands;
using Perfgate.Diagnostics;
using Perfgate.Storage.Suites;
using Perfgate.Suites;

namespace Perfgate.Cli.Sessions;

/// <summary>
/// One suite drives both sides, so both do the same. Where the sides' own suite files differ from it, that is said:
/// a change that edits what it is judged by must be seen.
/// </summary>
internal sealed record SuiteAgreement(IReadOnlySet<BenchmarkName> HeadOnly, IReadOnlyList<Diagnostic> Warnings)
{
    /// <summary>Cases the base side has and the driving suite does not measure: expected all the same, so that deleting a benchmark is seen.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

    /// <summary>CUDA cases that the other side's suite launches in another way (grid, module, ...): measured there as that suite says, for the way of launching is what a change changes.</summary>
    public IReadOnlyDictionary<CaseId, Case> LaunchedElsewise { get; init; } = new Dictionary<CaseId, Case>();

    /// <summary>The driving suite, expecting what was dropped from it.</summary>
    public Suite Expecting(Suite driving) => driving with { Expected = [.. driving.Expected, .. Dropped.Except(driving.Expected)] };

    /// <param name="driving">The suite that drives both sides.</param>
    /// <param name="baseSuite">Where the base side's own suite file would be.</param>
    /// <param name="headSuite">Where the head side's own suite file would be.</param>
    public static SuiteAgreement Check(Suite driving, string baseSuite, string headSuite, SuiteSource from)
    {
        string other = from == SuiteSource.Head ? baseSuite : headSuite;
        string otherSide = from == SuiteSource.Head ? "base" : "head";
        if (!File.Exists(other))
            return new SuiteAgreement(new HashSet<BenchmarkName>(), [Diagnostic.Warning("PG9013", $"The {otherSide} side has no suite file of its own; the other side's is used for both.")]);
        Result<Suite> read = SuiteReader.ReadFile(other);
        if (!read.Succeeded)
            return new SuiteAgreement(new HashSet<BenchmarkName>(), [Diagnostic.Warning("PG9014", $"The {otherSide} side's own suite file cannot be read, so it was not compared: {read.Diagnostics[0].Sentence}")]);

        HashSet<BenchmarkName> known = [.. read.Value.Benchmarks.Select(benchmark => benchmark.Name)];
        HashSet<BenchmarkName> own = [.. driving.Benchmarks.Select(benchmark => benchmark.Name)];
        (Case Driving, Case Own)[] both = InBoth(driving, read.Value);
        List<Diagnostic> warnings = [.. Differences(both, otherSide)];
        foreach (BenchmarkName missing in known.Except(own))
            warnings.Add(Diagnostic.Warning("PG9015", $"Benchmark {missing} is in the {otherSide} side's suite only and is not measured."));
        if (driving.Policy != read.Value.Policy)
            warnings.Add(Diagnostic.Warning("PG9016", "The sides' suite files differ in policy.", from == SuiteSource.Head ? "Use --suite-from base where the gate must not be changed by what it judges." : null));
        Dictionary<CaseId, Case> elsewise = both.Select(item => CaseDefinition.LaunchedAs(item.Driving, item.Own)).OfType<Case>().ToDictionary(item => item.Id);
        warnings.AddRange(elsewise.Values.Select(item => item.Benchmark.Name).Distinct().Select(name => Diagnostic.Note(
            "PG9033", $"Benchmark {name} is launched differently in the {otherSide} side's suite (module, kernel, grid, threads, shared memory or options); each side is measured as its own suite says.")));
        HashSet<CaseId> cases = [.. driving.Cases().Select(item => item.Id)];
        return new SuiteAgreement(from == SuiteSource.Head ? own.Except(known).ToHashSet() : [], warnings)
        {
            LaunchedElsewise = elsewise,
            Dropped = from == SuiteSource.Head ? [.. read.Value.Cases().Select(item => item.Id).Where(id => !cases.Contains(id) && !IsRenamed(id, driving)).Select(id => id.Value)] : [],
        };
    }

    // What both suites have under one id.
    private static (Case Driving, Case Own)[] InBoth(Suite driving, Suite other)
    {
        Dictionary<CaseId, Case> theirs = other.Cases().ToDictionary(item => item.Id);
        return [.. driving.Cases().Where(item => theirs.ContainsKey(item.Id)).Select(item => (item, theirs[item.Id]))];
    }

    private static bool IsRenamed(CaseId id, Suite suite) => suite.Renames.ContainsKey(id.Value) || suite.Renames.ContainsKey(id.Value.Split('/')[0]);

    private static IEnumerable<Diagnostic> Differences(IEnumerable<(Case Driving, Case Own)> both, string otherSide) => both
        .Where(item => CaseDefinition.Hash(item.Driving) != CaseDefinition.Hash(item.Own))
        .Select(item => item.Driving.Benchmark.Name)
        .Distinct()
        .Select(name => Diagnostic.Warning(
            "PG9017", $"Benchmark {name} is defined differently in the {otherSide} side's suite; one definition is used for both sides.", "See `perfgate ab --help`, --suite-from."));
}
