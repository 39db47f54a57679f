using Perfgate.Diagnostics;
using Spectre.Console;

namespace Perfgate.Cli.Terminals;

/// <summary>What people see: results on standard output, everything else on standard error with the prefix <c>perfgate:</c>.</summary>
internal sealed class Terminal
{
    private readonly Surroundings surroundings;

    public Terminal(Surroundings surroundings, ColorChoice color)
    {
        this.surroundings = surroundings;
        Result = Console(surroundings.Output, surroundings.OutputIsTerminal, color);
        Messages = Console(surroundings.Error, surroundings.ErrorIsTerminal, color);
        IsInteractive = surroundings.ErrorIsTerminal && !surroundings.IsCi && surroundings.Environment.GetValueOrDefault("TERM") != "dumb";
    }

    public IAnsiConsole Result { get; }

    public IAnsiConsole Messages { get; }

    /// <summary>True when a line may be rewritten in place.</summary>
    public bool IsInteractive { get; }

    /// <summary>A result, to standard output, as it is but for lines that GitHub's runner would obey.</summary>
    public void Write(string text)
    {
        surroundings.Output.Write(PlainName.Disarm(text));
        if (!text.EndsWith('\n'))
            surroundings.Output.WriteLine();
    }

    public void Say(string message) => Messages.WriteLine("perfgate: " + PlainName.Clean(message));

    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
            Report(diagnostic);
    }

    public void Report(Diagnostic diagnostic)
    {
        Style style = diagnostic.Severity switch
        {
            Severity.Error => new Style(Color.Red),
            Severity.Warning => new Style(Color.Yellow),
            _ => Style.Plain,
        };
        foreach (string line in ("perfgate: " + diagnostic).Split('\n'))
            Messages.WriteLine(PlainName.Disarm(PlainName.Clean(line)), style);
    }

    private IAnsiConsole Console(TextWriter writer, bool isTerminal, ColorChoice color)
    {
        bool colored = color switch
        {
            ColorChoice.Always => true,
            ColorChoice.Never => false,
            _ => isTerminal && !surroundings.Environment.ContainsKey("NO_COLOR") && surroundings.Environment.GetValueOrDefault("TERM") != "dumb",
        };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colored ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        // Lines are never wrapped: a log, a pipe and a golden file must not depend on a window's width.
        if (!isTerminal)
            console.Profile.Width = int.MaxValue;
        return console;
    }
}
