using System.Text;

namespace Perfgate.Cli.Commands;

/// <summary>The file <c>perfgate init</c> writes.</summary>
internal static class SuiteTemplate
{
    public static byte[] Text(string name) => Encoding.UTF8.GetBytes(Template.Replace("SUITE", name, StringComparison.Ordinal).Replace("COMMAND", Command(), StringComparison.Ordinal));

    // Real work that every system has, so that the first run shows something.
    private static string Command() =>
        OperatingSystem.IsWindows() ? "for /L %i in (1,1,200000) do @rem" : "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done";

    private const string Template = """
        # yaml-language-server: $schema=.perfgate/suite.schema.json
        schema: perfgate/suite@1
        suite: SUITE

        # setup: make -j            # shell lines, run once before measuring: build what is measured here

        policy:
          warn: 10 %                # a confirmed regression beyond this is reported
          block: 15 %               # beyond this the gate fails with exit code 1

        benchmarks:
          - name: example
            kind: command           # any program; `worker` is for programs that report their own metrics, `python` for a Python function, `cuda-kernel` for a CUDA kernel
            command: "COMMAND"
            shell: true             # without it, `command` is a program with its arguments: [./my-program, --size, "{{size}}"]
            # axes: { size: [1, 10, 100] }   # one case per value; use it in the command as {{size}}
            # launches: 5           # rounds of executions; the launch is the unit of evidence
            # timeout: 5 min
            metrics:
              wall_time: { floor: 5 ms }     # a change smaller than the floor never counts
            # limits: ["wall_time <= 2 s"]   # a hard limit, whatever the baseline says

        """;
}
