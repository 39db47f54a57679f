using System.CommandLine;
using Perfgate.Cli.Terminals;
using Perfgate.Reporting.Reports;
using Perfgate.Storage.Documents;
using Perfgate.Storage.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate schema KIND</c>: the JSON Schemas of all files, for editors and other tools.</summary>
internal static class SchemaCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Argument<string> kind = new("kind") { Description = "suite, policy, run, baseline, calibration, samples or report." };
        kind.AcceptOnlyFromAmong("suite", "policy", "run", "baseline", "calibration", "samples", "report");
        Command command = new("schema", "Print the JSON Schema of a file format.") { kind };
        command.SetAction(parsed =>
        {
            new Terminal(surroundings, parsed.GetValue(CommonOptions.Color)).Write(Schema(parsed.GetRequiredValue(kind)));
            return (int)ExitCode.Passed;
        });
        return command;
    }

    private static string Schema(string kind) => kind switch
    {
        "suite" => SuiteSchema.Json,
        "policy" => SuiteSchema.PolicyJson,
        "run" => RecordSchemas.Run,
        "baseline" => RecordSchemas.Baseline,
        "calibration" => RecordSchemas.Calibration,
        "samples" => RecordSchemas.Samples,
        _ => ReportSchema.Json,
    };
}
