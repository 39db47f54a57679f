using Perfgate.Policies;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Builds a suite from its document; faults go to the tree.</summary>
internal sealed class SuiteBuilder(Spot at)
{
    private static readonly TimeSpan SetUpTimeout = TimeSpan.FromMinutes(15);

    public Suite? Build(SuiteDocument document)
    {
        SuiteName? name = Name(document.Suite);
        Policy policy = PolicyReading.Read(document.Policy, at.Member("policy"));
        IReadOnlyDictionary<string, Placed> environment = SettingsReading.Environment(document.Environment, at.Member("environment"))
            .Where(variable => !Placeholders.Refuse(variable.Value.Text, variable.Value.At))
            .ToDictionary();
        Settings defaults = SettingsReading.Read(document.Defaults, at.Member("defaults"))
            .Over(new Settings { At = at, Environment = environment });
        IReadOnlyList<string> setUp = ShellLines.Read(document.Setup, at.Member("setup"));
        IReadOnlyList<string> tearDown = ShellLines.Read(document.Teardown, at.Member("teardown"));
        TimeSpan? timeout = Quantities.Duration(document.SetupTimeout, at.Member("setup_timeout"), Ranges.LongestTimeout, "15 min");
        IReadOnlyList<Benchmark> benchmarks = Benchmarks(document.Benchmarks, defaults, policy);
        string[] known = Known(benchmarks);
        if (!at.Tree.HasErrors)
            WaiverReading.WarnOfUnused([.. document.Policy?.Waivers ?? []], benchmarks, at.Member("policy").Member("waivers"));
        IReadOnlyList<string> expected = Expected(document.Expected);
        IReadOnlyDictionary<string, string> renames = Renames(document.Renames, known);
        return name is null
            ? null
            : new Suite
            {
                Name = name.Value,
                Description = document.Description,
                SetUp = setUp,
                TearDown = tearDown,
                Environment = environment.ToDictionary(variable => variable.Key, variable => variable.Value.Text),
                SetUpTimeout = timeout ?? SetUpTimeout,
                Policy = policy,
                Benchmarks = benchmarks,
                Expected = expected,
                Renames = renames,
            };
    }

    private SuiteName? Name(ScalarText? text)
    {
        Spot member = at.Member("suite");
        if (text is not { } name)
            member.AddUnlessWritten(SuiteFaults.Missing(member, "Write `suite: my-suite`."));
        else if (SuiteName.IsValid(name.Text))
            return new SuiteName(name.Text);
        else
            at.Add(SuiteFaults.BadName(member, name.Text, "a suite name (letters, digits, '.', '_', '-', at most 64, a letter or digit first)"));
        return null;
    }

    private List<Benchmark> Benchmarks(List<BenchmarkDocument?>? documents, Settings defaults, Policy policy)
    {
        Spot list = at.Member("benchmarks");
        if (documents is null)
            list.AddUnlessWritten(SuiteFaults.Missing(list, "A suite has at least one benchmark."));
        else if (documents.Count == 0)
            list.Add(SuiteFaults.Missing(list.Item(0), "A suite has at least one benchmark."));
        List<Benchmark> benchmarks = [];
        HashSet<BenchmarkName> names = [];
        double cases = 0;
        for (int index = 0; index < documents?.Count; index++)
        {
            Spot item = list.Item(index);
            if (documents[index] is not { } document || new BenchmarkBuilder(defaults, policy, item).Build(document) is not { } benchmark)
                continue;
            if (!names.Add(benchmark.Name))
                item.Add(SuiteFaults.Twice(item.Member("name"), benchmark.Name.Value));
            cases += benchmark.Axes.Aggregate(1.0, (product, axis) => product * axis.Values.Count);
            if (cases > Ranges.MostCases)
            {
                item.Add(SuiteFaults.TooManyCases(item.Member("axes"), cases));
                break;
            }
            if (benchmark.Cases().Select(each => each.Id.Value).FirstOrDefault(id => !CaseId.IsValid(id)) is string id)
                item.Add(SuiteFaults.BadName(item.Member("axes"), id, $"a case id (at most {CaseId.Longest} characters)"));
            benchmarks.Add(benchmark);
        }
        return benchmarks;
    }

    private static string[] Known(IReadOnlyList<Benchmark> benchmarks) =>
        [.. benchmarks.Select(benchmark => benchmark.Name.Value).Union(benchmarks.SelectMany(benchmark => benchmark.Cases()).Select(item => item.Id.Value))];

    private List<string> Expected(List<ScalarText?>? names)
    {
        List<string> expected = [];
        for (int index = 0; index < names?.Count; index++)
        {
            Spot item = at.Member("expected").Item(index);
            if (names[index] is not { } name)
                continue;
            if (!CaseId.IsValid(name.Text))
                item.Add(SuiteFaults.BadName(item, name.Text, "a benchmark's name or a case id"));
            else if (expected.Contains(name.Text))
                item.Add(SuiteFaults.Twice(item, name.Text));
            else
                expected.Add(name.Text);
        }
        return expected;
    }

    private Dictionary<string, string> Renames(Dictionary<string, ScalarText?>? pairs, string[] known)
    {
        HashSet<string> present = new(known, StringComparer.Ordinal);
        Dictionary<string, string> renames = new(StringComparer.Ordinal);
        foreach ((string old, ScalarText? now) in pairs ?? [])
        {
            Spot item = at.Member("renames").Member(old);
            if (now is not { } name)
                continue;
            if (!CaseId.IsValid(old))
                item.Add(SuiteFaults.BadName(item, old, "a benchmark's name or a case id"));
            else if (present.Contains(old))
                item.Add(SuiteFaults.RenameOfPresent(item, old));
            else if (!present.Contains(name.Text))
                item.Add(SuiteFaults.RenameToUnknown(item, name.Text, known));
            renames[old] = name.Text;
        }
        return renames;
    }
}
