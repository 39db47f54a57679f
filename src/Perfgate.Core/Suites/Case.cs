namespace Perfgate.Suites;

/// <summary>A benchmark with all its axes fixed: what is launched, recorded and compared.</summary>
public sealed record Case(Benchmark Benchmark, IReadOnlyList<AxisValue> Parameters)
{
    public CaseId Id { get; } = CaseId.Of(Benchmark.Name, Parameters);

    /// <summary>The benchmark's command line with every <c>{{axis}}</c> replaced by the case's value.</summary>
    public CommandLine Line => (Benchmark.Subject switch
    {
        Subject.Command command => command.Line,
        Subject.Worker worker => worker.Line,
        _ => throw new InvalidOperationException($"Unknown subject {Benchmark.Subject.Kind}."),
    }).Select(Fill);

    public IReadOnlyDictionary<string, string> Environment =>
        Benchmark.Environment.ToDictionary(variable => variable.Key, variable => Fill(variable.Value));

    /// <summary>Replaces every <c>{{axis}}</c> in a text by the case's value. The suite reader has refused unknown names.</summary>
    public string Fill(string text)
    {
        foreach (AxisValue parameter in Parameters)
            text = text.Replace("{{" + parameter.Axis + "}}", parameter.Value, StringComparison.Ordinal);
        return text;
    }
}
