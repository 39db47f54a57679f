using Perfgate.Diagnostics;
using Perfgate.Pipelines;
using Perfgate.Plans;
using Perfgate.Suites;

namespace Perfgate.Cli.Sessions;

/// <summary>
/// Files that a plan's CUDA cases read and that are not there. A set-up may make them, so where there is one nothing is said; it is a warning in any case, since
/// somebody else may make them before the run.
/// </summary>
internal static class PlannedFiles
{
    private const int MostNamed = 10;

    /// <param name="folder">The suite file's.</param>
    public static IReadOnlyList<Diagnostic> Missing(RunPlan plan, string folder)
    {
        if (plan.Suite.SetUp.Count > 0)
            return [];
        (Case Case, string What, string Path)[] missing =
        [
            .. plan.Cases.Where(item => item.Benchmark.SetUp.Count == 0).SelectMany(item => Read(item).Select(file => (item, file.What, Path.GetFullPath(item.Fill(file.Path), Path.GetFullPath(item.Benchmark.WorkingFolder, folder)))))
                .Where(file => !File.Exists(file.Item3)),
        ];
        IGrouping<string, (Case Case, string What, string Path)>[] files = [.. missing.GroupBy(file => Path.GetRelativePath(folder, file.Path))];
        return
        [
            .. files.Take(MostNamed).Select(file => Diagnostic.Warning(
                "PG9026",
                $"There is no file {file.Key}, {file.First().What} of {Cases([.. file.Select(one => one.Case.Id).Distinct()])}, and no `setup` that could make it.",
                "Make it before the run, write how under `setup`, or correct the path; it is relative to the suite's folder.")),
            .. files.Length > MostNamed ? [Diagnostic.Warning("PG9026", $"{files.Length - MostNamed} more files are missing.")] : Array.Empty<Diagnostic>(),
        ];
    }

    private static IEnumerable<(string What, string Path)> Read(Case item)
    {
        if (item.Benchmark.Subject is not Subject.Cuda { Pipeline: Pipeline pipeline })
            yield break;
        foreach (Stage.Kernel kernel in pipeline.Stages.OfType<Stage.Kernel>())
            yield return ("the module", kernel.Module.Path);
        foreach (PipelineBuffer buffer in pipeline.Buffers.Where(buffer => buffer.File is not null))
            yield return ($"the content of the buffer {buffer.Name}", buffer.File!);
        if (pipeline.Check.File is string reference)
            yield return ("the expected output", reference);
    }

    private static string Cases(IReadOnlyList<CaseId> cases) => cases.Count switch
    {
        1 => $"the case {cases[0]}",
        2 => $"the cases {cases[0]} and {cases[1]}",
        _ => $"the case {cases[0]} and {cases.Count - 1} more",
    };
}
