namespace Perfgate.Suites;

/// <summary>A program with its arguments, started directly, or one line of text for the system's shell.</summary>
public sealed record CommandLine
{
    private CommandLine(IReadOnlyList<string> arguments, bool shell)
    {
        Arguments = arguments;
        Shell = shell;
    }

    /// <summary>The program followed by its arguments; for a shell line, the line alone.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>True when the line is handed to <c>sh -c</c> (<c>cmd /c</c> on Windows).</summary>
    public bool Shell { get; }

    public static CommandLine Direct(IReadOnlyList<string> programAndArguments) => new(programAndArguments, shell: false);

    public static CommandLine ForShell(string line) => new([line], shell: true);

    public CommandLine Select(Func<string, string> change) => new([.. Arguments.Select(change)], Shell);

    public override string ToString() =>
        Shell ? Arguments[0] : string.Join(' ', Arguments.Select(argument => argument.Any(char.IsWhiteSpace) || argument.Length == 0 ? $"'{argument}'" : argument));
}
