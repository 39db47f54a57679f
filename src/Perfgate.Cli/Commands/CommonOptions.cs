using System.CommandLine;
using System.Globalization;
using Perfgate.Cli.Terminals;
using Perfgate.Plans;

namespace Perfgate.Cli.Commands;

/// <summary>Arguments and options that several commands share, spelled once.</summary>
internal static class CommonOptions
{
    public static readonly Option<ColorChoice> Color = new("--color")
    {
        Description = "Colour: auto (on a terminal, unless NO_COLOR is set), always or never.",
        HelpName = "auto|always|never",
        Recursive = true,
    };

    public static Argument<string?> Suite()
    {
        Argument<string?> suite = new("suite")
        {
            Description = "The suite: a file, or a folder that holds perfgate.yml. Default: the current folder.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        suite.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: ['-', ..] option }, ..])
                result.AddError($"Unknown option {option}.");
        });
        return suite;
    }

    public static Option<string[]> Filter() => new("--filter")
    {
        Description = "Only these cases: a benchmark's name or a case id, * for any characters, tag:NAME for a tag, a leading ! excludes. Repeatable.",
        HelpName = "FILTER",
    };

    public static Option<string> Out() => new("--out")
    {
        Description = "Folder for run.json, report.json, report.md and report.xml; created if missing.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "perfgate-out",
    };

    public static Option<ReportFormat> Format() => new("--format")
    {
        Description = "What goes to standard output.",
        HelpName = "text|markdown|json|junit",
    };

    public static Option<PlainFormat> PlainFormat() => new("--format")
    {
        Description = "What goes to standard output.",
        HelpName = "text|json",
    };

    public static Option<string?> EnvironmentClass() => new("--class")
    {
        Description = "Environment class, or a part of its name. Default: this machine's, else the only one there is.",
        HelpName = "NAME",
    };

    public static Option<bool> GitHub() => new("--github")
    {
        Description = "In a step of a GitHub workflow: append the report to the step summary, set the step's outputs, annotate.",
    };

    public static Option<string?> Baselines() => new("--baselines")
    {
        Description = "Folder of accepted baselines. Default: baselines/ at the top of the git repository, else in the current folder.",
        HelpName = "DIR",
    };

    public static Option<ulong?> Seed() => new("--seed")
    {
        Description = "Seed of the order of launches. Default: random, recorded in run.json.",
        HelpName = "N",
    };

    public static Option<int?> Confirm()
    {
        Option<int?> confirm = new("--confirm")
        {
            Description = "At most so many confirming launches of each suspect, 0 to 100, in place of the suite's `confirm`; 0 measures nothing again.",
            HelpName = "N",
        };
        confirm.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string text }] && (!int.TryParse(text, CultureInfo.InvariantCulture, out int most) || most is < 0 or > 100))
                result.AddError($"--confirm {PlainName.Clean(text)}: give a number of launches from 0 (measure nothing again) to 100.");
        });
        return confirm;
    }

    public static Option<bool> OnlyChanged() => new("--only-changed")
    {
        Description = "Leave out CUDA cases whose machine code is the baseline's (ab: the base side's). Everything else is measured, and so is what is not known.",
    };

    public static CaseSelection Selection(string[]? filters) => filters is { Length: > 0 } ? new CaseSelection(filters) : CaseSelection.Everything;
}
