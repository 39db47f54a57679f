using Perfgate.Baselines;
using Perfgate.Comparisons;
using Perfgate.Diagnostics;
using Perfgate.Records;
using Perfgate.Storage.Baselines;
using Perfgate.Storage.Documents;
using Perfgate.Storage.Files;
using Perfgate.Storage.Records;
using Perfgate.Storage.Samples;

namespace Perfgate.Storage.Comparisons;

/// <summary>What a path given to <c>compare</c> turned out to be. A closed family: one record a kind of file.</summary>
public abstract record ComparisonInput
{
    private ComparisonInput()
    {
    }

    /// <summary>A run record, or an output folder of a run.</summary>
    public sealed record Run(RunRecord Record) : ComparisonInput;

    /// <summary>A baseline, or a folder of them; at least one.</summary>
    public sealed record Baselines(IReadOnlyList<Baseline> Items) : ComparisonInput;

    /// <summary>A samples file.</summary>
    public sealed record Samples(SideOfComparison Side) : ComparisonInput;

    /// <summary>Reads a file or a folder, telling the kinds apart by content and never by name.</summary>
    public static Result<ComparisonInput> Read(string path) =>
        Directory.Exists(path) ? ReadFolder(path) : ReadFile(path);

    private static Result<ComparisonInput> ReadFolder(string folder)
    {
        if (File.Exists(Path.Combine(folder, RunFile.FileName)) || File.Exists(Path.Combine(folder, RunJournal.FileName)))
            return RunFile.Read(folder).Select<ComparisonInput>(record => new Run(record));
        return BaselineFolder.Entries(folder).Then(entries => entries.Count > 0
            ? Result.Success<ComparisonInput>(new Baselines([.. entries.Select(entry => entry.Baseline)]))
            : Result.Failure<ComparisonInput>(ComparisonFaults.NothingHere(folder)));
    }

    private static Result<ComparisonInput> ReadFile(string path)
    {
        if (path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            return RunJournal.Recover(path).Select<ComparisonInput>(record => new Run(record));
        return BoundedReader.Read(path).Then(content => DocumentHead.Peek(content) is string schema
            ? Parse(schema, content, path)
            : DocumentHead.Read(content, path).Then(head => Parse(head.Schema, content, path)));
    }

    private static Result<ComparisonInput> Parse(string? schema, byte[] content, string path) => DocumentKind.Parse(schema)?.Name switch
    {
        "run" => RunFile.Parse(content, path).Select<ComparisonInput>(record => new Run(record)),
        "baseline" => BaselineFile.Parse(content, path).Select<ComparisonInput>(baseline => new Baselines([baseline])),
        "samples" => SamplesFile.Parse(content, path).Select<ComparisonInput>(side => new Samples(side)),
        _ => Result.Failure<ComparisonInput>(schema is null ? DocumentFaults.NoSchema(path, wanted: null) : DocumentFaults.OtherKind(path, schema, wanted: null)),
    };
}
