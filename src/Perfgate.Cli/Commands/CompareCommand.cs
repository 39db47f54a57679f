using System.CommandLine;
using Perfgate.Calibrations;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Policies;
using Perfgate.Records;
using Perfgate.Storage.Baselines;
using Perfgate.Storage.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate compare</c>: the gate's decision on files alone. Nothing is measured, nothing is executed.</summary>
internal static class CompareCommand
{
    public static Command Create(Surroundings surroundings)
    {
        Option<string> baseline = new("--baseline") { Description = "Run record, baseline file or folder, or samples file.", HelpName = "PATH", Required = true };
        Option<string> head = new("--head") { Description = "Run record, baseline file or folder, or samples file.", HelpName = "PATH", Required = true };
        Option<string?> policy = new("--policy") { Description = "Policy file (schema perfgate/policy@1); its thresholds replace all recorded ones. Default: policy and thresholds of head's run record, else warn 10 %, block 15 %.", HelpName = "FILE" };
        Option<string?> baselines = new("--baselines") { Description = "Folder of baselines whose calibration of head's suite and environment class says how noisy rows are. Default: as for run.", HelpName = "DIR" };
        Option<string?> @out = new("--out") { Description = "Folder for report.json, report.md and report.xml.", HelpName = "DIR" };
        Option<ReportFormat> format = CommonOptions.Format();
        Option<bool> gitHub = CommonOptions.GitHub();
        Command command = new("compare", "Compare two recorded sides and judge.") { baseline, head, policy, baselines, @out, format, gitHub };
        command.SetAction(parsed => (int)Run(
            surroundings,
            new Terminal(surroundings, parsed.GetValue(CommonOptions.Color)),
            surroundings.FullPath(parsed.GetRequiredValue(baseline)),
            surroundings.FullPath(parsed.GetRequiredValue(head)),
            parsed.GetValue(policy),
            new BaselineStore(BaselineLocation.Find(surroundings, parsed.GetValue(baselines))),
            parsed.GetValue(@out),
            parsed.GetValue(format),
            parsed.GetValue(gitHub)));
        return command;
    }

    private static ExitCode Run(Surroundings surroundings, Terminal terminal, string baseline, string head, string? policyFile, BaselineStore store, string? @out, ReportFormat format, bool gitHub)
    {
        Result<ComparableFiles> files = ComparableFiles.Read(baseline, head);
        terminal.Report(files.Diagnostics);
        Result<Policy> policy = policyFile is null
            ? Result.Success(files.Succeeded ? files.Value.RecordedPolicy ?? Policy.Default : Policy.Default)
            : PolicyReader.ReadFile(surroundings.FullPath(policyFile));
        terminal.Report(policy.Diagnostics);
        Result<KnownNoise> noise = files.Succeeded && files.Value.HeadRun is RunRecord run ? store.FindCalibration(run.Suite, run.Environment).Select(known => known.Noise) : Result.Success(KnownNoise.None);
        terminal.Report(noise.Diagnostics);
        if (!files.Succeeded || !policy.Succeeded || !noise.Succeeded)
            return ExitCode.Invalid;
        ComparableFiles sides = policyFile is null ? files.Value : files.Value.JudgedByPolicyAlone();
        Judgement judgement = Judgement.Of(sides, policy.Value, noise.Value, surroundings.Time.GetUtcNow());
        return new ReportOutput(surroundings, terminal).Publish(judgement.Report, @out is null ? null : surroundings.FullPath(@out), format, gitHub);
    }
}
