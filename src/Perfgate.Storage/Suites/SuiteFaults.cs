using Perfgate.Diagnostics;
using Perfgate.Plans;
using Perfgate.Quantities;
using Perfgate.Storage.Documents;
using Perfgate.Storage.Files;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Every sentence about suite and policy files, one factory a fault. The ids are listed in <c>docs/diagnostics.md</c>.</summary>
internal static class SuiteFaults
{
    public static Diagnostic TooLarge(string file) =>
        Error("PG1001", $"The file is larger than {Ranges.FileBytes / 1024} KiB, the most a suite may have.", "Split it into several suites.", new SourcePlace(file));

    public static Diagnostic NotText(string file) =>
        Error("PG1002", "The file is not UTF-8 text.", "Save it as UTF-8, and check that this is the file you meant.", new SourcePlace(file));

    public static Diagnostic Syntax(SourcePlace place, string reason) =>
        Error("PG1003", $"The file is not valid YAML: {Excerpt.Of(reason, 200)}.", "Check the indentation and quotes here and in the line above.", place);

    public static Diagnostic Tab(SourcePlace place) =>
        Error("PG1003", "The line is indented with a tab; YAML allows only spaces.", "Indent by two spaces.", place);

    public static Diagnostic EmptyFile(string file) =>
        Error("PG1004", "The file is empty.", "`perfgate init` writes a suite to start from.", new SourcePlace(file));

    public static Diagnostic NotAMapping(SourcePlace place) =>
        Error("PG1004", "The file is not a mapping of members to values.", $"Start it with `schema: {DocumentKind.Suite.Schema}`.", place);

    public static Diagnostic SecondDocument(SourcePlace place) =>
        Error("PG1005", "A second document starts here; a file holds one.", "Put every suite into a file of its own.", place);

    public static Diagnostic AliasOrTag(SourcePlace place) =>
        Error("PG1006", "Anchors, aliases and tags (&, *, !) are not read.", "Write the value out, or share it through `defaults`.", place);

    public static Diagnostic TooDeep(SourcePlace place) =>
        Error("PG1007", $"The file is nested deeper than {Ranges.Deepest} levels.", "No member of a suite needs more than six.", place);

    public static Diagnostic DuplicateKey(SourcePlace place, string key, SourcePlace first) =>
        Error("PG1008", $"`{Short(key)}` stands here twice; the first is in line {first.Line}.", "Keep one of them.", place);

    public static Diagnostic BadKey(SourcePlace place) =>
        Error("PG1009", "The name of a member is not a plain text.", "Write `name: value`.", place);

    public static Diagnostic NoSchema(Spot at, DocumentKind kind) =>
        Error("PG1010", "The file does not say what it is.", $"Start it with `schema: {kind.Schema}`.", at.Place);

    public static Diagnostic OtherSchema(Spot at, string schema, DocumentKind kind) =>
        Error("PG1010", $"`schema` is \"{Short(schema)}\", which is not a {kind.What}.", $"Write `schema: {kind.Schema}`.", at.Place);

    public static Diagnostic NewerSchema(Spot at, DocumentKind kind, int version) =>
        Error("PG1011", $"The file is perfgate/{kind.Name}@{version}; this perfgate knows versions up to @{kind.Version}.", "Update perfgate.", at.Place);

    public static Diagnostic OlderSchema(Spot at, DocumentKind kind, int version) =>
        Error("PG1011", $"perfgate/{kind.Name}@{version} has never been a version.", $"Write `schema: {kind.Schema}`.", at.Place);

    public static Diagnostic UnknownMember(Spot at, string name, IReadOnlyCollection<string> known) =>
        Error("PG1012", $"There is no member `{Short(name)}` here.", Meant(name, known), at.KeyPlace);

    public static Diagnostic WrongType(Spot at, string expected, string found) =>
        Error("PG1013", $"{at.Label} must be {expected}, not {found}.", null, at.Place);

    public static Diagnostic NoValue(Spot at) =>
        Error("PG1013", $"{at.Label} has no value.", "Write one, or remove the line; an empty text is \"\".", at.Place);

    public static Diagnostic UnknownWord(Spot at, string word, IEnumerable<string> known)
    {
        string[] words = [.. known];
        return Error("PG1014", $"{at.Label} is \"{Short(word)}\", which is none of its words.", Synonyms.Of(word, words) is string meant ? $"Write `{meant}`." : Meant(word, words), at.Place);
    }

    public static Diagnostic Missing(Spot at, string why) =>
        Error("PG1015", $"{at.Label} is missing.", why, at.Place);

    public static Diagnostic BadName(Spot at, string name, string rule) =>
        Error("PG1016", $"{at.Label}: \"{Short(name)}\" is not {rule}.", null, at.Place);

    public static Diagnostic Twice(Spot at, string name, string next = "Remove one, or give it another name.") =>
        Error("PG1017", $"{at.Label}: \"{Short(name)}\" stands here twice.", next, at.Place);

    public static Diagnostic BareNumber(Spot at, string number, string example) =>
        Error("PG1018", $"{at.Label} needs a unit, and {number} is a bare number.", example.EndsWith('%') ? $"Write {number} %." : $"Write it like {example}.", at.Place);

    public static Diagnostic BadQuantity(Spot at, string text, string example) =>
        Error("PG1019", $"{at.Label}: \"{Short(text)}\" is not a number with a unit.", $"Write it like {example}.", at.Place);

    public static Diagnostic WrongUnit(Spot at, string text, string expected, string example) =>
        Error("PG1020", $"{at.Label}: \"{Short(text)}\" is not in {expected}.", $"Write it like {example}.", at.Place);

    public static Diagnostic BadUnit(Spot at, string unit) =>
        Error("PG1020", $"{at.Label}: \"{Short(unit)}\" is not a unit.", Meant(unit, UnitScale.KnownSpellings, "A unit of your own has up to 24 letters."), at.Place);

    public static Diagnostic OutOfRange(Spot at, string value, string range) =>
        Error("PG1021", $"{at.Label} is {value}; it must be {range}.", null, at.Place);

    public static Diagnostic WarnAboveBlock(Spot at, Ratio warn, Ratio block) =>
        Error("PG1022", $"{at.Label}: {(at.Member("warn").IsWritten ? $"warn is {warn}," : $"the inherited warn of {warn} is")} above {(at.Member("block").IsWritten ? $"block, which is {block}" : $"the inherited block of {block}")}.", "Set both; warn must not be above block.", at.Place);

    public static Diagnostic UnknownAxis(Spot at, string name, IReadOnlyCollection<string> axes) =>
        Error(
            "PG1023",
            $"{at.Label} uses {{{{{Short(name)}}}}}, and the benchmark has no such axis.",
            axes.Count == 0 ? "The benchmark has no `axes`." : Meant(name, axes),
            at.Place);

    public static Diagnostic SpacedAxis(Spot at, string name) =>
        Error("PG1023", $"{at.Label} has spaces between the braces of {name}.", $"Write {{{{{name}}}}}.", at.Place);

    public static Diagnostic AxisInSetUp(Spot at, string name) =>
        Error(
            "PG1024",
            $"{at.Label} uses {{{{{Short(name)}}}}}, but this runs once and not for every case.",
            "Prepare what all cases need here, or do the case's part in its command.",
            at.Place);

    public static Diagnostic BadAxis(Spot at, string reason) =>
        Error("PG1025", $"{at.Label}: {reason}.", "An axis is a name ([a-z][a-z0-9_]*) with a list of different values without '/', '{{' and control characters.", at.Place);

    public static Diagnostic TooManyCases(Spot at, double cases) =>
        Error("PG1026", $"The suite has {cases:0} cases so far, more than {Ranges.MostCases}.", "Take values out of the axes, or split the suite.", at.Place);

    public static Diagnostic BadCommand(Spot at, string reason, string next) =>
        Error("PG1027", $"{at.Label}: {reason}.", next, at.Place);

    public static Diagnostic UnknownMetric(Spot at, string kind, string name, IReadOnlyCollection<string> known) =>
        Error("PG1028", $"{at.Label}: {(kind == Words.Command ? "a command" : $"a {kind} benchmark")} has no metric \"{Short(name)}\".", Meant(name, known), at.KeyPlace);

    public static Diagnostic FixedByKind(Spot at, string metric, string value) =>
        Error("PG1029", $"{at.Label}: {metric} is always {value}.", "Remove the line.", at.Place);

    public static Diagnostic DirectionNeeded(Spot at, string unit) =>
        Error("PG1030", $"{at.Label} is missing, and \"{Short(unit)}\" does not say which direction is better.", "Write `better: lower` or `better: higher`.", at.Place);

    public static Diagnostic NoMetrics(Spot at) =>
        Error("PG1031", $"{at.Label} is missing: a worker's metrics must be declared.", "Write `metrics: { ttft: { unit: ms } }` with the names the worker reports.", at.Place);

    public static Diagnostic NothingGated(Spot at) =>
        Error("PG1031", $"{at.Label}: no metric decides, so the benchmark can never fail.", "Remove `gate: false` from one of them.", at.Place);

    public static Diagnostic NeverEnoughSamples(Spot at, string statistic, int needed, int most) =>
        Error(
            "PG1032",
            $"{at.Label}: {statistic} needs at least {needed} samples a launch, and `most_samples` allows {most}, so it could never be judged.",
            $"Set `most_samples` to {needed} or more (and `most_time` to the time they take), or take the median.",
            at.Place);

    public static Diagnostic NeverEnoughSamples(Spot at, Limit limit, Sampling sampling) =>
        Error(
            "PG1032",
            $"{at.Label}: {limit.Statistic.ToString().ToLowerInvariant()} needs at least {limit.FewestSamples} samples over all launches, and {sampling.Launches} launches of at most {sampling.MostSamples} give {(long)sampling.MostSamples * sampling.Launches}, so it could never be judged.",
            "Raise `most_samples` (and `most_time` to the time they take) or `launches`, or take the median.",
            at.Place);

    public static Diagnostic BadLimit(Spot at, string text, string example) =>
        Error("PG1033", $"{at.Label}: \"{Short(text)}\" is not a limit.", $"Write it like \"{example}\".", at.Place);

    public static Diagnostic LimitOfUnknown(Spot at, string metric, IReadOnlyCollection<string> known) =>
        Error("PG1034", $"{at.Label}: the benchmark has no metric \"{Short(metric)}\".", Meant(metric, known), at.Place);

    public static Diagnostic OnlyForKind(Spot at, IEnumerable<string> kinds) =>
        Error("PG1035", $"{at.Label} is only for {string.Join(" and ", kinds.Select(kind => $"`kind: {kind}`"))}.", "Remove it.", at.KeyPlace);

    public static Diagnostic AbsoluteFolder(Spot at, string path) =>
        Error("PG1036", $"{at.Label}: \"{Short(path)}\" is an absolute path, which no other machine has.", "Write it relative to the suite file's folder.", at.Place);

    public static Diagnostic RenameToUnknown(Spot at, string name, IEnumerable<string> known) =>
        Error("PG1037", $"{at.Label}: the suite has no benchmark or case \"{Short(name)}\".", Meant(name, known), at.Place);

    public static Diagnostic RenameOfPresent(Spot at, string name) =>
        Error("PG1037", $"{at.Label}: \"{Short(name)}\" is still in the suite, so it is not an old name.", "Remove the line.", at.KeyPlace);

    public static Diagnostic ShellWord(Spot at, string word) =>
        Diagnostic.Warning("PG1038", $"{at.Label}: \"{word}\" is handed to the program as an argument; no shell reads it.", "Write `shell: true` if a shell is meant.", at.Place);

    public static Diagnostic NotWithMethod(Spot at, string method, string why, string next) =>
        Error("PG1039", $"{at.Label} has no effect with `method: {method}`: {why}.", next, at.KeyPlace);

    public static Diagnostic EmptyReason(Spot at) =>
        Error("PG1040", $"{at.Label} is empty, or nothing of it can be seen.", "Say why the regression is accepted; every report shows it.", at.Place);

    public static Diagnostic BadDay(Spot at, string text) =>
        Error("PG1041", $"{at.Label}: \"{Short(text)}\" is not a day.", "Write it as YYYY-MM-DD, 2026-12-31 for instance.", at.Place);

    public static Diagnostic WaiverOfNothing(Spot at, string pattern, string? metric) =>
        Diagnostic.Warning(
            "PG1042",
            $"{at.Label} covers nothing: the suite has no case \"{Short(pattern)}\"{(metric is null ? "" : $" with a metric \"{Short(metric)}\"")}.",
            "Correct it, or remove it.",
            at.Place);

    public static Diagnostic MannWhitneyNever(Spot at, LaunchDesign design, double alpha, int? enough) =>
        Error(
            "PG1043",
            $"{at.Label}: Mann-Whitney cannot reach {new Ratio(alpha)} with {Launches(design)}: against a full window of accepted runs its smallest p-value is {new Ratio(design.SmallestP)}.",
            enough is int launches ? $"Write `launches: {launches}`, or leave Mann-Whitney out of the policy." : "Leave Mann-Whitney out of the policy, or raise `alpha`.",
            at.Place);

    public static Diagnostic MannWhitneyNotSideBySide(Spot at, LaunchDesign design, double alpha, int? enough) =>
        Diagnostic.Warning(
            "PG1043",
            $"{at.Label}: side by side Mann-Whitney cannot reach {new Ratio(alpha)} with {Launches(design)}: its smallest p-value is {new Ratio(design.SmallestPSideBySide)}.",
            enough is int launches ? $"Write `launches: {launches}` if the suite is run with `perfgate ab`." : "Leave Mann-Whitney out of the policy, or raise `alpha`.",
            at.Place);

    public static Diagnostic ThresholdBelowSight(Spot at, Ratio block, LaunchDesign design, Ratio visible, int? enough) =>
        Diagnostic.Warning(
            "PG1044",
            $"{at.Label}: block {block} is below what {Launches(design)} can see even where launches scatter by only {new Ratio(LaunchDesign.QuietDeviation)}: {visible}.",
            enough is int launches ? $"`launches: {launches}` would see it; or raise `block`." : "No number of launches up to 100 would see it; raise `block`.",
            at.Place);

    public static Diagnostic NeverLost(Spot at, Ratio block, string metric) =>
        Error(
            "PG1045",
            $"{at.Label}: block {block} of \"{Short(metric)}\", which is better when higher, can never be exceeded: it cannot lose more than all of itself.",
            "Write a `block` below 100 % for it (half the rate is 50 %), or `gate: false`.",
            at.Place);

    public static Diagnostic BadTarget(Spot at, string target) =>
        Error("PG1072", $"{at.Label}: \"{Short(target)}\" does not name a Python function.", "Write `module:function`, or `path/file.py:function` from the working folder.", at.Place);

    public static Diagnostic UnknownPythonMetric(Spot at, string name, IReadOnlyCollection<string> known) =>
        Error("PG1073", $"{at.Label}: a Python function has no metric \"{Short(name)}\", and one of your own needs its unit.", Spelling.Nearest(name, known) is string nearest ? $"Did you mean `{nearest}`?" : "Write the `unit` that `perfgate.metric` is called with, `unit: ms` for instance.", at.KeyPlace);

    private static string Launches(LaunchDesign design) =>
        $"{design.Launches} {(design.Launches == 1 ? "launch" : "launches")} (and {(design.Confirm == 0 ? "none" : $"up to {design.Confirm}")} confirming)";

    private static Diagnostic Error(string id, string sentence, string? next, SourcePlace place) => Diagnostic.Error(id, sentence, next, place);

    internal static string Meant(string word, IEnumerable<string> known, string? otherwise = null)
    {
        const int Shown = 24;
        string[] names = [.. known];
        if (Spelling.Nearest(word, names) is string nearest)
            return $"Did you mean `{nearest}`?";
        return otherwise ?? $"Valid: {string.Join(", ", names.Take(Shown).Select(name => Short(name)))}{(names.Length > Shown ? ", …" : "")}.";
    }

    internal static string Short(string text) => Excerpt.Of(text);
}
