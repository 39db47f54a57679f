using System.CommandLine;
using System.Text.Json;
using Perfgate.Baselines;
using Perfgate.Cli.Outputs;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Histories;
using Perfgate.Storage.Baselines;
using Perfgate.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate history</c>: the accepted runs as series, with control limits, drift and change points.</summary>
internal static class HistoryCommand
{
    private const int MostNamed = 10;

    public static Command Create(Surroundings surroundings)
    {
        Argument<string?> name = new("case") { Description = "A benchmark's name or a case id, * for any characters: its series in full. Default: every row, one line each.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> metric = new("--metric") { Description = "Only this metric.", HelpName = "NAME" };
        Option<bool> all = new("--all") { Description = "Recorded metrics too, which the suite of the current folder does not gate." };
        Option<string?> suite = new("--suite") { Description = "Only this suite.", HelpName = "NAME" };
        Option<SampleStatistic?> statistic = new("--statistic") { Description = "What sums up a launch. Default: what the suite of the current folder gates, else the median.", HelpName = "median|p25|mean|p90|p95|p99|max|min" };
        Option<string?> environment = CommonOptions.EnvironmentClass();
        Option<string?> baselines = CommonOptions.Baselines();
        Option<PlainFormat> format = CommonOptions.PlainFormat();
        Command command = new("history", "Show how rows went through the accepted runs: limits, drift, change points.") { name, metric, all, suite, statistic, environment, baselines, format };
        command.SetAction(parsed => (int)Run(
            surroundings,
            new Terminal(surroundings, parsed.GetValue(CommonOptions.Color)),
            new Options(parsed.GetValue(name), parsed.GetValue(metric), parsed.GetValue(all), parsed.GetValue(suite), parsed.GetValue(statistic), parsed.GetValue(environment), BaselineLocation.Find(surroundings, parsed.GetValue(baselines)), parsed.GetValue(format))));
        return command;
    }

    private static ExitCode Run(Surroundings surroundings, Terminal terminal, Options options)
    {
        Result<Baseline[]> read = new BaselineStore(options.Baselines).List()
            .Select(entries => entries.Select(entry => entry.Baseline).Where(item => options.Suite is null || item.Suite.Value == options.Suite).ToArray());
        Result<EnvironmentClass> environment = read.Then(items => EnvironmentChoice.Choose(items.Select(item => item.Environment.Class), EnvironmentChoice.Own(surroundings, SuiteLocation.OfCurrentFolder(surroundings)), options.Environment));
        Result<RowHistory[]> rows = environment.Then(chosen => Select(Histories(read.Value, chosen, GatedStatistics.Read(surroundings), options), options));
        terminal.Report(rows.Diagnostics);
        if (!rows.Succeeded)
            return ExitCode.Invalid;
        string suites = string.Join(", ", read.Value.Where(item => item.Environment.Class == environment.Value).Select(item => item.Suite.Value).Distinct());
        if (options.Format == PlainFormat.Json)
            terminal.Write(JsonSerializer.Serialize(new HistoryOutput(suites, environment.Value.Value, [.. rows.Value.Select(HistoryRowOutput.Of)]), OutputContext.Readable.HistoryOutput));
        else
            terminal.Write(string.Join('\n', [$"suite {suites} in {environment.Value}", "", .. options.Case is null ? HistoryTable.Lines(rows.Value) : rows.Value.SelectMany(row => HistoryText.Lines(row).Append(""))]).TrimEnd('\n'));
        return ExitCode.Passed;
    }

    private static RowHistory[] Histories(Baseline[] baselines, EnvironmentClass environment, GatedStatistics gated, Options options) =>
        [.. baselines.Where(item => item.Environment.Class == environment).SelectMany(item => RowHistories.Of(item, (id, metric) => options.Statistic ?? gated.Of(id, metric)))
            .Where(row => options.All || options.Metric is not null || gated.Gates(row.Case, row.Metric))];

    private static Result<RowHistory[]> Select(RowHistory[] rows, Options options)
    {
        CaseNames names = new(options.Case);
        RowHistory[] found = [.. rows.Where(row => names.Include(row.Case) && (options.Metric is null || row.Metric.Value == options.Metric))];
        if (found.Length > 0)
            return Result.Success(found);
        string[] known = [.. rows.Where(row => options.Case is null || names.Include(row.Case)).DefaultIfEmpty().SelectMany(row => row is null ? rows.Select(all => all.Case.Value) : [$"{row.Case} {row.Metric}"]).Distinct()];
        return Result.Failure<RowHistory[]>(Diagnostic.Error(
            "PG9101",
            $"No accepted run has {string.Join(" ", new[] { options.Case, options.Metric }.OfType<string>().DefaultIfEmpty("a row"))}.",
            $"There {(known.Length == 1 ? "is" : "are")} {string.Join(", ", known.Take(MostNamed))}{(known.Length > MostNamed ? $" and {known.Length - MostNamed} more" : "")}."));
    }

    private sealed record Options(string? Case, string? Metric, bool All, string? Suite, SampleStatistic? Statistic, string? Environment, string Baselines, PlainFormat Format);
}
