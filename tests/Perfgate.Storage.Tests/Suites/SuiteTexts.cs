using Perfgate.Diagnostics;
using Perfgate.Storage.Suites;
using Perfgate.Suites;

namespace Perfgate.Storage.Tests.Suites;

internal static class SuiteTexts
{
    public const string Smallest = """
        schema: perfgate/suite@1
        suite: s
        benchmarks:
          - name: b
            kind: command
            command: ["true"]
        """;

    public const string Full = """
        schema: perfgate/suite@1
        suite: my-suite
        description: What matters
        setup: dotnet build -c Release
        teardown: [rm -rf out, echo done]
        setup_timeout: 20 min
        environment: { LANG: C, THREADS: 4 }
        defaults:
          launches: 7
          confirm: 6
          timeout: 30 s
          tags: [all]
          environment: { THREADS: 8, MODE: "{{size}}" }
          block: 20 %
        policy:
          warn: 5%
          block: 12.5 %
          missing: warn
          different_work: fail
          method: default
          require: [mann_whitney, kolmogorov_smirnov]
          alpha: 1 %
          multiplicity: holm
          drift: fail
          waivers:
            - { case: "decode/*", metric: ttft, reason: "new tokenizer", until: 2026-12-31 }
            - case: old-shell
              reason: going away
        benchmarks:
          - name: parse
            kind: command
            command: [./parse, --size, "{{size}}", 1.50]
            success_codes: [0, 3]
            axes: { size: [1, 1.0, 1e3, yes, "007"] }
            setup: [make, make data]
            working_folder: ../bench
            tags: [smoke]
            launches: 3
            confirm: 4
            warn: 6 %
            metrics:
              peak_memory: { floor: 8 MiB, block: 40 % }
              user_time: { gate: false, statistic: p25 }
            limits: ["wall_time <= 2 s", "max peak_memory <= 1 GiB", "p25 user_time <= 1 s"]
          - name: decode
            kind: worker
            command: 'python "my worker.py" --size {{size}}'
            axes: { size: [2] }
            most_samples: 500
            precision: 0.5 %
            metrics:
              ttft: { unit: ms, statistic: p99, floor: 0.1 ms, warn: 5 %, block: 8 %, limits: ["<= 200 ms", "p50 <= 100 ms"] }
              error_ratio: { unit: "%", better: lower, gate: false }
              rate: { unit: tokens/s }
            limits: "error_ratio <= 0.1 %"
          - name: old-shell
            kind: command
            command: cat x | wc -l
            shell: true
            environment: { MODE: fast }
        expected: [parse, gone/size=1]
        renames: { shell: old-shell }
        """;

    public static Result<Suite> Read(string text) => SuiteReader.ReadText(text.ReplaceLineEndings("\n"), "perfgate.yml");

    /// <summary>The smallest suite with one more line in its benchmark.</summary>
    public static string With(string line) => Smallest.ReplaceLineEndings("\n") + "\n    " + line.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n";

    public static string WithTop(string line) => Smallest.ReplaceLineEndings("\n") + "\n" + line + "\n";

    public static string Worker(string metrics) => $$"""
        schema: perfgate/suite@1
        suite: s
        benchmarks:
          - name: b
            kind: worker
            command: [w]
            metrics: {{metrics}}
        """;
}
