using System.CommandLine;
using Perfgate.Cli.Sessions;
using Perfgate.Cli.Terminals;
using Perfgate.Diagnostics;
using Perfgate.Storage.Files;
using Perfgate.Storage.Suites;
using Perfgate.Verdicts;

namespace Perfgate.Cli.Commands;

/// <summary><c>perfgate init</c>: a first suite that runs as it stands, the schema that lets editors complete it, and an ignore rule for results.</summary>
internal static class InitCommand
{
    private const string SchemaFile = ".perfgate/suite.schema.json";
    private const string IgnoreRule = "perfgate-out/";

    public static Command Create(Surroundings surroundings)
    {
        Argument<string> folder = new("folder") { Description = "Where to write perfgate.yml.", DefaultValueFactory = _ => "." };
        Option<bool> force = new("--force") { Description = "Replace an existing perfgate.yml." };
        Command command = new("init", "Write a first perfgate.yml that can be run as it is.") { folder, force };
        command.SetAction(parsed => (int)Run(
            surroundings,
            new Terminal(surroundings, parsed.GetValue(CommonOptions.Color)),
            surroundings.FullPath(parsed.GetRequiredValue(folder)),
            parsed.GetValue(force)));
        return command;
    }

    private static ExitCode Run(Surroundings surroundings, Terminal terminal, string folder, bool force)
    {
        string suite = Path.Combine(folder, SuiteLocation.FileName);
        if (File.Exists(suite) && !force)
        {
            terminal.Report(Diagnostic.Error("PG9004", $"{suite} exists already.", "Edit it, or replace it with `perfgate init --force`."));
            return ExitCode.Invalid;
        }
        Result<string> written = AtomicFile.WriteWithFolder(suite, SuiteTemplate.Text(NameFor(folder)))
            .Then(_ => AtomicFile.WriteWithFolder(Path.Combine(folder, SchemaFile), System.Text.Encoding.UTF8.GetBytes(SuiteSchema.Json)));
        terminal.Report(written.Diagnostics);
        if (!written.Succeeded)
            return ExitCode.Invalid;
        Ignore(folder, terminal);
        terminal.Write($"""
            Wrote {Path.GetRelativePath(surroundings.CurrentFolder, suite)} with one example benchmark. Next:
              perfgate run --record             measure it once, compare nothing
              perfgate baseline accept          make that run the baseline
              perfgate run                      measure again and compare
            """);
        return ExitCode.Passed;
    }

    // A suite's name may hold letters, digits, '.', '_' and '-' only.
    private static string NameFor(string folder)
    {
        string name = string.Concat(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)).Select(character => char.IsAsciiLetterOrDigit(character) ? character : '-')).Trim('-');
        return name.Length == 0 ? "suite" : name[..Math.Min(name.Length, Suites.SuiteName.Longest)];
    }

    private static void Ignore(string folder, Terminal terminal)
    {
        string path = Path.Combine(folder, ".gitignore");
        try
        {
            string text = File.Exists(path) ? File.ReadAllText(path) : "";
            if (text.Split('\n').Select(line => line.TrimEnd('\r')).Contains(IgnoreRule))
                return;
            File.AppendAllText(path, (text.Length == 0 || text.EndsWith('\n') ? "" : "\n") + IgnoreRule + "\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Report(Diagnostic.Warning("PG9005", $"{path} could not be changed: {exception.Message}", $"Add the line {IgnoreRule} yourself."));
        }
    }
}
