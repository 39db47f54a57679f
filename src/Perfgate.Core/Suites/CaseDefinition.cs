using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Perfgate.Pipelines;

namespace Perfgate.Suites;

/// <summary>
/// The identity of what a case measures. Two runs are comparable only when the definitions agree: the same program, arguments,
/// environment, set-up, warm-up and metric units; for a pipeline, its buffers, arguments and variant. How often it is measured and how it is judged do not
/// belong to it, nor do a kernel's source and launch geometry, which are what a change changes.
/// </summary>
public static class CaseDefinition
{
    /// <summary>SHA-256 over the definition's canonical text, the first 16 hexadecimal digits.</summary>
    public static string Hash(Case item)
    {
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText(item)));
        return Convert.ToHexStringLower(digest)[..16];
    }

    /// <summary>
    /// The case as a side measures it whose own suite declares it as <paramref name="own"/>: the same work, launched that side's way (module, entry, grid, block, shared memory,
    /// compiler options). Null where there is nothing of its own: another definition, another kind, or the same way.
    /// </summary>
    public static Case? LaunchedAs(Case item, Case own) =>
        item.Benchmark.Subject is Subject.Cuda ours && own.Benchmark.Subject is Subject.Cuda theirs
        && Hash(item) == Hash(own) && !PipelineDefinition.MannerOf(ours).SequenceEqual(PipelineDefinition.MannerOf(theirs))
            ? item with { Benchmark = item.Benchmark with { Subject = ours with { Pipeline = ours.Pipeline with { Stages = theirs.Pipeline.Stages } } } }
            : null;

    private static string CanonicalText(Case item)
    {
        Benchmark benchmark = item.Benchmark;
        StringBuilder text = new();

        // Lengths keep two fields from running into one another: ["a b"] and ["a", "b"] differ.
        void Add(string name, string value) =>
            text.Append(name).Append(' ').Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(value).Append('\n');

        Add("kind", benchmark.Subject.Kind);
        if (item.Line is CommandLine command)
        {
            Add("shell", command.Shell ? "yes" : "no");
            foreach (string argument in command.Arguments)
                Add("argument", argument);
        }
        if (benchmark.Subject is Subject.Python python)
        {
            foreach (string argument in python.Interpreter)
                Add("interpreter", item.Fill(argument));
            Add("target", item.Fill(python.Target));
        }
        if (benchmark.Subject is Subject.Cuda cuda)
        {
            foreach ((string name, string value) in PipelineDefinition.Of(cuda))
                Add(name, item.Fill(value));
        }
        foreach ((string name, string value) in item.Environment.OrderBy(variable => variable.Key, StringComparer.Ordinal))
            Add("environment", $"{name}={value}");
        Add("folder", benchmark.WorkingFolder);
        foreach (string line in benchmark.SetUp)
            Add("setup", line);
        Add("warmup", string.Create(CultureInfo.InvariantCulture, $"{benchmark.Sampling.WarmUp} {benchmark.Sampling.WarmUpTime.TotalSeconds:R}"));
        foreach (Metric metric in benchmark.Metrics.OrderBy(metric => metric.Name.Value, StringComparer.Ordinal))
            Add("metric", $"{metric.Name} {metric.Unit} {metric.Better}");
        return text.ToString();
    }
}
