using System.Globalization;

namespace Perfgate.FakeBench.Workers;

/// <summary>Blocks of samples around a middle, by a seeded random sequence: two workers with equal switches and seeds say the same.</summary>
internal sealed class Blocks(Switches switches, double slowdown, long seed)
{
    private readonly Random random = new((int)(seed % int.MaxValue));

    public string Checksum => seed.ToString("x", CultureInfo.InvariantCulture);

    public string Next(int number, string fault) => (fault, number) switch
    {
        ("nan", 1) => Block(Metric, Unit, "NaN"),
        ("infinity", 1) => Block(Metric, Unit, "1e999"),
        ("unit-change", 2) => Block(Metric, Unit == "ms" ? "s" : "ms", "1"),
        ("bad-unit", 1) => Block(Metric, "MiB", "1"),
        ("missing", _) => Block("something_else", Unit, Values()),
        ("drops", 1) => Block(Metric, Unit, Values(), ""","dropped":[{"reason":"clock off","count":2},{"reason":"throttled","count":7},{"reason":"throttled","count":1}]"""),
        ("extras", _) => Block(Metric, Unit, Values(), Extras(number)),
        _ => Block(Metric, Unit, Values()),
    };

    private string Metric => switches.Text("--metric") ?? "latency";

    private string Unit => switches.Text("--unit") ?? "s";

    private static string Block(string metric, string unit, string values, string extras = "") =>
        $$$"""{"type":"block","samples":{"{{{metric}}}":{"unit":"{{{unit}}}","values":[{{{values}}}]}}{{{extras}}}}""";

    private static string Extras(int number) =>
        ""","spans":{"attention":[0.25,0.5]},"counters":{"tokens":64},"dropped":[{"reason":"throttled","count":1}],"ignored":true"""
        + $$$""","devices":[{"device":"0","at_seconds":{{{number}}},"values":{"temperature_c":61}}]""";

    private string Values()
    {
        double middle = switches.Number("--base", 0.001) * (1 + slowdown);
        double scale = Unit switch { "ms" => 1e3, "us" => 1e6, "ns" => 1e9, _ => 1 };
        double noise = switches.Number("--noise", 0.01);
        return string.Join(',', Enumerable.Range(0, (int)switches.Number("--samples", 10))
            .Select(_ => (middle * scale * (1 + (noise * ((2 * random.NextDouble()) - 1)))).ToString("R", CultureInfo.InvariantCulture)));
    }
}
