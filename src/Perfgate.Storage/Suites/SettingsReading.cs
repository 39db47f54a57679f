using System.Globalization;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Reads what <c>defaults:</c> and benchmarks share, each once, so that a fault in the defaults is one fault.</summary>
internal static class SettingsReading
{
    public static Settings Read(SettingsDocument? document, Spot at) => document is null
        ? new Settings { At = at }
        : new Settings
        {
            At = at,
            Environment = Environment(document.Environment, at.Member("environment")),
            WorkingFolder = Folder(document.WorkingFolder, at.Member("working_folder")),
            Timeout = Quantities.Duration(document.Timeout, at.Member("timeout"), Ranges.LongestTimeout, "5 min"),
            Tags = Tags(document.Tags, at.Member("tags")),
            Launches = Whole(document.Launches, at.Member("launches"), 1, Ranges.MostLaunches),
            Confirm = Whole(document.Confirm, at.Member("confirm"), 0, Ranges.MostConfirming),
            WarmUp = Whole(document.Warmup, at.Member("warmup"), 0, Ranges.MostWarmUp),
            WarmUpTime = Quantities.Duration(document.WarmupTime, at.Member("warmup_time"), Ranges.LongestWarmUp, "500 ms", zero: true),
            FewestSamples = Whole(document.FewestSamples, at.Member("fewest_samples"), 1, Ranges.MostSamples),
            MostSamples = Whole(document.MostSamples, at.Member("most_samples"), 1, Ranges.MostSamples),
            MostTime = Quantities.Duration(document.MostTime, at.Member("most_time"), Ranges.LongestMeasuring, "3 s"),
            Precision = Quantities.Percent(document.Precision, at.Member("precision"), mostPercent: 100),
            Warn = Quantities.Percent(document.Warn, at.Member("warn")),
            Block = Quantities.Percent(document.Block, at.Member("block")),
        };

    public static IReadOnlyDictionary<string, Placed> Environment(Dictionary<string, ScalarText?>? variables, Spot at)
    {
        Dictionary<string, Placed> read = new(StringComparer.Ordinal);
        foreach ((string name, ScalarText? value) in variables ?? [])
        {
            Spot member = at.Member(name);
            if (name.Length == 0 || name.Any(character => character == '=' || char.IsControl(character)))
                at.Add(SuiteFaults.BadName(member, name, "the name of an environment variable (no '=' and no control characters)"));
            else if (value is { } text && text.Text.Contains('\0'))
                at.Add(SuiteFaults.BadName(member, "\\0", "a value an environment variable can have"));
            else if (value is { } written)
                read[name] = new Placed(written.Text, member);
        }
        return read;
    }

    /// <summary>Also what is absolute on the other system: C:\ and \\server read on Linux.</summary>
    public static bool IsAbsolute(string path) =>
        path.Length > 0 && (path[0] is '/' or '\\' or '~' || (path.Length > 1 && char.IsAsciiLetter(path[0]) && path[1] == ':'));

    private static int? Whole(int? value, Spot at, int least, int most)
    {
        if (value is not int number || (number >= least && number <= most))
            return value;
        at.Add(SuiteFaults.OutOfRange(at, number.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{least} to {most}")));
        return null;
    }

    private static string? Folder(string? path, Spot at)
    {
        if (path is null)
            return null;
        if (path.Length == 0 || path.Contains('\0'))
        {
            at.Add(SuiteFaults.BadName(at, path, "a folder"));
            return null;
        }
        if (!IsAbsolute(path))
            return path;
        at.Add(SuiteFaults.AbsoluteFolder(at, path));
        return null;
    }

    private static string[] Tags(List<ScalarText?>? tags, Spot at)
    {
        List<string> read = [];
        for (int index = 0; index < tags?.Count; index++)
        {
            if (tags[index] is not { } tag)
                continue;
            if (BenchmarkName.IsValid(tag.Text))
                read.Add(tag.Text);
            else
                at.Add(SuiteFaults.BadName(at.Item(index), tag.Text, "a tag (letters, digits, '.', '_', '-')"));
        }
        return [.. read.Distinct(StringComparer.Ordinal)];
    }
}
