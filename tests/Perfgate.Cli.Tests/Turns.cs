namespace Perfgate.Cli.Tests;

/// <summary>A suite of workers whose numbers are made up, so that they say the same on every machine; what a launch says stands in a file, turn by turn.</summary>
internal static class Turns
{
    /// <summary>One benchmark <c>serve</c> of two cases. <c>turns-a</c> and <c>turns-b</c> in the working folder slow them down.</summary>
    public static string Suite(string more = "") => $$$"""
        schema: perfgate/suite@1
        suite: demo
        benchmarks:
          - name: serve
            kind: worker
            command: [dotnet, '{{{Scene.Fakebench}}}', worker, --turns, "turns-{{mode}}"]
            axes: { mode: [a, b] }
            launches: 3
            warmup: 0
            most_samples: 20
            metrics: { latency: { unit: ms } }
            {{{more}}}
        """;
}
