using System.CommandLine;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Plans;
using Perfgate.Reporting.RunPlans;
using Perfgate.Storage.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate plan</c>: what a run would do, without doing it. Reading the suite file this way is also how to check it.</summary>
internal static class PlanCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Argument<string?> suite = CommonOptions.Suite();
        Option<string[]> filter = CommonOptions.Filter();
        Option<ulong?> seed = CommonOptions.Seed();
        Option<int?> confirm = CommonOptions.Confirm();
        Option<bool> sideBySide = new("--ab") { Description = "Plan a side-by-side run." };
        Option<PlanFormat> format = new("--format") { Description = "What goes to standard output.", HelpName = "text|json" };
        Command command = new("plan", "Check the suite and show what a run would do.") { suite, filter, seed, confirm, sideBySide, format };
        command.SetAction(parsed =>
        {
            Terminal terminal = new(surroundings, parsed.GetValue(CommonOptions.Color));
            Design design = parsed.GetValue(sideBySide) ? Design.SideBySide : Design.History;
            Result<string> location = SuiteLocation.Find(surroundings, parsed.GetValue(suite));
            Result<RunPlan> plan = location
                .Then(SuiteReader.ReadFile)
                .Then(read => Planning.Plan(read, design, CommonOptions.Selection(parsed.GetValue(filter)), parsed.GetValue(seed) ?? 1, parsed.GetValue(confirm)));
            terminal.Report(plan.Diagnostics);
            if (!plan.Succeeded)
                return (int)ExitCode.Invalid;
            terminal.Report(PlannedFiles.Missing(plan.Value, Path.GetDirectoryName(location.Value)!));
            terminal.Write(parsed.GetValue(format) == PlanFormat.Json ? PlanJson.Render(plan.Value) : PlanText.Render(plan.Value));
            return (int)ExitCode.Passed;
        });
        return command;
    }
}
