using System.CommandLine;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Execution.Worktrees;
using Perfgate.Records;
using Perfgate.Storage.Baselines;
using Perfgate.Storage.Records;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate baseline accept</c>: puts a run into the window of accepted runs.</summary>
internal static class BaselineAcceptCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Argument<string> run = new("run") { Description = "run.json, or the folder that holds it.", DefaultValueFactory = _ => "perfgate-out" };
        Option<string?> baselines = CommonOptions.Baselines();
        Option<string?> by = new("--by") { Description = "Who accepts. Default: git's user.name, else the login name.", HelpName = "NAME" };
        Option<string?> reason = new("--reason") { Description = "Why, kept with the run.", HelpName = "TEXT" };
        Option<bool> allowFailed = new("--allow-failed") { Description = "Accept a run in which launches failed, or whose report fails the gate. An interrupted run is never accepted." };
        Option<bool> anchor = new("--anchor") { Description = "This run is the new level: the window starts anew with it, and slow drift is held against it from now on." };
        Command command = new("accept", "Accept a run as (part of) the baseline.") { run, baselines, by, reason, allowFailed, anchor };
        command.SetAction(async (parsed, cancellation) =>
        {
            Terminal terminal = new(surroundings, parsed.GetValue(CommonOptions.Color));
            string source = surroundings.FullPath(parsed.GetRequiredValue(run));
            Result<RunRecord> record = RunFile.Read(source);
            terminal.Report(record.Diagnostics);
            if (!record.Succeeded)
                return (int)ExitCode.Invalid;
            bool allow = parsed.GetValue(allowFailed);
            BaselineStore store = new(BaselineLocation.Find(surroundings, parsed.GetValue(baselines)));
            if (!allow && GateRecord.FailureOf(record.Value, store, surroundings.Time.GetUtcNow()) is Diagnostic failed)
            {
                terminal.Report(failed);
                return (int)ExitCode.Invalid;
            }
            if (record.Value.Head is { Dirty: true })
                terminal.Report(Diagnostic.Warning("PG9025", "This run measured uncommitted changes: its numbers belong to no commit.", "Commit, measure again and accept that run."));
            string who = parsed.GetValue(by) ?? await WhoAsync(surroundings, cancellation);
            Result<ChangedFiles> accepted = store.Accept(record.Value, who, parsed.GetValue(reason), surroundings.Time.GetUtcNow(), allow, parsed.GetValue(anchor));
            return (int)BaselineChange.Tell(surroundings, terminal, accepted, $"accepted run {record.Value.Id} into");
        });
        return command;
    }

    private static async Task<string> WhoAsync(Surroundings surroundings, CancellationToken cancellation)
    {
        string? name = await new Git(surroundings.Environment).TryAsync(surroundings.CurrentFolder, ["config", "user.name"], cancellation);
        return name is { Length: > 0 } ? name : surroundings.Environment.GetValueOrDefault("USER") ?? surroundings.Environment.GetValueOrDefault("USERNAME") ?? "unknown";
    }
}
