using Perfgate.Suites;

namespace Perfgate.Storage.Suites;

/// <summary>Reads <c>kind: command</c> and <c>kind: worker</c>: programs that are started.</summary>
internal static class CommandReading
{
    private static readonly string[] ShellWords = ["|", "||", "&", "&&", ";", ">", ">>", "<", "2>&1", "2>"];

    public static Subject? Read(BenchmarkDocument document, string kind, Spot benchmark, IReadOnlyCollection<string> axes)
    {
        CommandLine? line = Line(document, benchmark, axes);
        IReadOnlyList<int> codes = SuccessCodes(document.SuccessCodes, benchmark.Member("success_codes"));
        if (line is null)
            return null;
        return kind == Words.Worker ? new Subject.Worker(line) : new Subject.Command(line) { SuccessCodes = codes };
    }

    private static IReadOnlyList<int> SuccessCodes(List<int?>? codes, Spot at)
    {
        if (codes is null)
            return [0];
        if (codes.Count == 0)
            at.Add(SuiteFaults.OutOfRange(at, "empty", "a list of at least one exit code"));
        return [.. codes.OfType<int>().Distinct()];
    }

    private static CommandLine? Line(BenchmarkDocument document, Spot benchmark, IReadOnlyCollection<string> axes)
    {
        Spot at = benchmark.Member("command");
        if (document.Command is { } command)
            return Line(command, document.Shell == true, at, axes);
        at.AddUnlessWritten(SuiteFaults.Missing(at, "Write `command: [program, argument]`."));
        return null;
    }

    /// <summary>A program with its arguments, or a line for the shell. Null after a fault.</summary>
    public static CommandLine? Line(OneOrMany command, bool shell, Spot at, IReadOnlyCollection<string> axes)
    {
        for (int index = 0; index < command.Items.Count; index++)
            Placeholders.Check(command.Items[index]?.Text ?? "", command.IsList ? at.Item(index) : at, axes);
        if (command.Items.Any(item => item is null))
            return null;
        if (command.Items.Any(item => item!.Value.Text.Contains('\0')))
            return Refuse(at, "an argument holds a null character", "Remove it.");
        return shell ? ForShell(command, at) : Direct(command, at);
    }

    private static CommandLine? ForShell(OneOrMany command, Spot at)
    {
        if (command.IsList)
            return Refuse(at, "a shell reads one text, and this is a list", "Write the line as one text, or remove `shell: true`.");
        string line = command.Items[0]!.Value.Text;
        return string.IsNullOrWhiteSpace(line) ? Empty(at) : CommandLine.ForShell(line);
    }

    private static CommandLine? Direct(OneOrMany command, Spot at)
    {
        IReadOnlyList<string>? words = command.IsList ? [.. command.Items.Select(item => item!.Value.Text)] : WordSplitter.Split(command.Items[0]!.Value.Text);
        if (words is null)
            return Refuse(at, "a quote is not closed, or the text ends in a backslash", "Close it, or write the command as a list.");
        if (words.Count == 0 || string.IsNullOrWhiteSpace(words[0]))
            return Empty(at);
        if (!command.IsList && words.FirstOrDefault(word => ShellWords.Contains(word)) is string shellWord)
            at.Add(SuiteFaults.ShellWord(at, shellWord));
        return CommandLine.Direct(words);
    }

    private static CommandLine? Empty(Spot at) => Refuse(at, "there is no program to start", "Write `command: [program, argument]`.");

    private static CommandLine? Refuse(Spot at, string reason, string next)
    {
        at.Add(SuiteFaults.BadCommand(at, reason, next));
        return null;
    }
}
