using System.CommandLine;
using System.Text.Json;
using Perfgate.Calibrations;
using Perfgate.Cli.Outputs;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Quantities;
using Perfgate.Storage.Suites;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate power</c>: how many launches it takes to see a change of a given size.</summary>
internal static class PowerCommand
{
    private const double MostChange = 10;
    private const int MostLaunches = 1000;

    private static readonly double[] TypicalNoises = [0.01, 0.03, 0.05, 0.10];

    public static Command Create(Surroundings surroundings)
    {
        Argument<string?> suite = CommonOptions.Suite();
        Option<string> change = new("--change") { Description = "The change to see, as harm: 8% slower, say.", HelpName = "PERCENT", DefaultValueFactory = _ => "10%" };
        Option<string?> name = new("--case") { Description = "Only this benchmark or case, * for any characters.", HelpName = "NAME" };
        Option<int?> launches = new("--launches") { Description = "What so many launches a side would see. Default: what the suite says.", HelpName = "N" };
        Option<string?> environment = CommonOptions.EnvironmentClass();
        Option<string?> baselines = CommonOptions.Baselines();
        Option<PlainFormat> format = CommonOptions.PlainFormat();
        Command command = new("power", "Show how many launches it takes to see a change, from stored noise.") { suite, change, name, launches, environment, baselines, format };
        command.SetAction(parsed => (int)Run(
            surroundings,
            new Terminal(surroundings, parsed.GetValue(CommonOptions.Color)),
            new Options(parsed.GetValue(suite), parsed.GetRequiredValue(change), new CaseNames(parsed.GetValue(name)), parsed.GetValue(launches), parsed.GetValue(environment), BaselineLocation.Find(surroundings, parsed.GetValue(baselines)), parsed.GetValue(format))));
        return command;
    }

    private static ExitCode Run(Surroundings surroundings, Terminal terminal, Options options)
    {
        Result<Ratio> change = Change(options);
        Result<Suite> suite = change.Then(_ => SuiteLocation.Find(surroundings, options.Suite)).Then(SuiteReader.ReadFile);
        Result<Case[]> cases = suite.Then(read => Cases(read, options.Cases));
        Result<NoiseKnowledge> knowledge = cases.Then(_ => NoiseKnowledge.Read(surroundings, options.Baselines, suite.Value, options.Environment));
        terminal.Report(knowledge.Diagnostics);
        if (!knowledge.Succeeded)
            return ExitCode.Invalid;

        (Case Case, Metric Metric, PlannedPower? Power)[] rows =
        [
            .. from item in cases.Value
               from metric in item.Benchmark.Metrics
               where metric.Gated
               select (item, metric, knowledge.Value.Of(item, metric, change.Value, options.Launches ?? item.Benchmark.Sampling.Launches)),
        ];
        (string Case, string Metric, PlannedPower Power)[] known = [.. rows.Where(row => row.Power is not null).Select(row => (row.Case.Id.Value, row.Metric.Name.Value, row.Power!))];
        int launches = options.Launches ?? cases.Value[0].Benchmark.Sampling.Launches;
        PlannedPower[] typical = known.Length > 0 ? [] : [.. TypicalNoises.Select(noise => PlannedPower.Of(NoiseSource.Assumed, Math.Log(1 + noise), KnownNoise.MostWeight, Direction.Lower, change.Value, 0, launches))];
        terminal.Write(options.Format == PlainFormat.Json
            ? JsonSerializer.Serialize(
                new PowerOutput(suite.Value.Name.Value, knowledge.Value.Environment?.Value, change.Value.Fraction, [.. known.Select(row => PowerRowOutput.Of(row.Case, row.Metric, row.Power)), .. typical.Select(power => PowerRowOutput.Of(null, null, power))]),
                OutputContext.Readable.PowerOutput)
            : string.Join('\n', PowerText.Lines(change.Value.ToString(), known, typical)));
        if (rows.Length > known.Length)
            terminal.Say($"no noise is known of {rows.Length - known.Length} of {rows.Length} rows; measure it with `perfgate calibrate`");
        return ExitCode.Passed;
    }

    private static Result<Ratio> Change(Options options)
    {
        if (options.Launches is int launches and (< 2 or > MostLaunches))
            return Result.Failure<Ratio>(Diagnostic.Error("PG9108", $"--launches {launches} is out of range.", $"Give 2 to {MostLaunches} launches a side."));
        return Quantity.TryParse(options.Change, out Quantity quantity) && quantity.Unit == Unit.Fraction && quantity.Value > 0 && quantity.Value <= MostChange
            ? Result.Success(new Ratio(quantity.Value))
            : Result.Failure<Ratio>(Diagnostic.Error("PG9109", $"--change {options.Change} is not a change.", "Write a percentage above 0 and up to 1000 %: --change 8%."));
    }

    private static Result<Case[]> Cases(Suite suite, CaseNames names)
    {
        Case[] found = [.. suite.Cases().Where(item => names.Include(item.Id))];
        return found.Length > 0
            ? Result.Success(found)
            : Result.Failure<Case[]>(Diagnostic.Error("PG9110", $"No case matches --case {names.Pattern}.", $"The suite has {string.Join(", ", suite.Cases().Take(10).Select(item => item.Id))}."));
    }

    private sealed record Options(string? Suite, string Change, CaseNames Cases, int? Launches, string? Environment, string Baselines, PlainFormat Format);
}
