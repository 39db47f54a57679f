using Perfgate.Pipelines;

namespace Perfgate.Suites;

/// <summary>A benchmark with all its axes fixed: what is launched, recorded and compared.</summary>
public sealed record Case(Benchmark Benchmark, IReadOnlyList<AxisValue> Parameters)
{
    public CaseId Id { get; } = CaseId.Of(Benchmark.Name, Parameters);

    /// <summary>The benchmark's command line with every <c>{{axis}}</c> replaced by the case's value; null for a kind that a worker of perfgate's measures.</summary>
    public CommandLine? Line => (Benchmark.Subject switch
    {
        Subject.Command command => command.Line,
        Subject.Worker worker => worker.Line,
        _ => null,
    })?.Select(Fill);

    /// <summary>What is measured, in a few words for people: the command line, the function, or the kernels and how they are timed.</summary>
    public string Work => Benchmark.Subject switch
    {
        Subject.Cuda cuda => Fill(PipelineText.Of(cuda.Pipeline, Parameters)),
        Subject.Python python => Fill(CommandLine.Direct([.. python.Interpreter, python.Target]).ToString()),
        _ => Line!.ToString(),
    };

    public IReadOnlyDictionary<string, string> Environment =>
        Benchmark.Environment.ToDictionary(variable => variable.Key, variable => Fill(variable.Value));

    /// <summary>Replaces every <c>{{axis}}</c> in a text by the case's value. The suite reader has refused unknown names.</summary>
    public string Fill(string text) => AxisValue.Fill(text, Parameters);
}
