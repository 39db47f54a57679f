using Perfgate.Diagnostics;

namespace Perfgate.Storage.Samples;

/// <summary>Every sentence about samples files beyond their form.</summary>
internal static class SamplesFaults
{
    public static Diagnostic Twice(string file, string path, string id, string metric) =>
        Error("PG3201", file, path, $"{metric} of \"{id}\" stands in the file twice.", "Put all its runs into one entry.");

    public static Diagnostic RunTwice(string file, string path, string run) =>
        Error("PG3202", file, path, $"the run \"{run}\" stands here twice.", "Give every process launch its own id.");

    public static Diagnostic BadUnit(string file, string path, string unit) =>
        Error("PG3203", file, path, $"\"{unit}\" is not a unit.", "Use a unit such as ns, ms, s, MiB, GB/s, tok/s, or up to 24 letters of your own.");

    public static Diagnostic NoSamples(string file, string path) =>
        Error("PG3204", file, path, "there is nothing here to compare.", "Leave entries without runs and runs without samples out.");

    public static Diagnostic NotFinite(string file, string path) =>
        Error("PG3205", file, path, "a sample is not finite in the base unit.", "Leave samples that could not be measured out.");

    public static Diagnostic BadRunId(string file, string path) =>
        Error("PG3206", file, path, "a run's id must have 1 to 512 characters, none of them a control character.", "Name the run r1, for instance.");

    private static Diagnostic Error(string id, string file, string path, string sentence, string next) =>
        Diagnostic.Error(id, $"{path}: {sentence}", next, new SourcePlace(file));
}
