using System.CommandLine;
using System.CommandLine.Parsing;
using Perfgate.Cli.Commands;
using Perfgate.Verdicts;

namespace Perfgate.Cli;

/// <summary>From arguments to an exit code. The one place that catches: an exception here is a bug in perfgate.</summary>
internal static class Entry
{
    public static async Task<ExitCode> RunAsync(string[] arguments, Surroundings surroundings)
    {
        try
        {
            ParseResult parsed = CommandTree.Create(surroundings).Parse(arguments);
            if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction)
                return Refuse(parsed, surroundings);
            using Cancellation cancellation = new();
            InvocationConfiguration configuration = new()
            {
                EnableDefaultExceptionHandler = false,
                Output = surroundings.Output,
                Error = surroundings.Error,
                ProcessTerminationTimeout = null,
            };
            return Conclude((ExitCode)await parsed.InvokeAsync(configuration, cancellation.Token), surroundings);
        }
#pragma warning disable CA1031 // Whatever was thrown, the user gets a sentence and exit code 70 instead of a crash.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await surroundings.Error.WriteLineAsync($"perfgate: internal error PG9001: {exception.Message} - this is a bug in perfgate; please report it with the lines below.\n{exception}");
            return ExitCode.InternalError;
        }
    }

    // A verdict stays what it is; but success must not be claimed for a result that nobody got.
    private static ExitCode Conclude(ExitCode exitCode, Surroundings surroundings)
    {
        surroundings.Output.Flush();
        if (!surroundings.Output.Failed)
            return exitCode;
        surroundings.Error.WriteLine("perfgate: error PG9023: Standard output is closed or full, so the result could not be written there.");
        return exitCode == ExitCode.Passed ? ExitCode.Invalid : exitCode;
    }

    private static ExitCode Refuse(ParseResult parsed, Surroundings surroundings)
    {
        foreach (ParseError error in parsed.Errors)
            surroundings.Error.WriteLine($"perfgate: {Sentence(error)}");
        surroundings.Error.WriteLine($"perfgate: see `{CommandPath(parsed.CommandResult)} --help`.");
        return ExitCode.Invalid;
    }

    // The library names the .NET type that a number could not be read as.
    private static string Sentence(ParseError error) =>
        error.SymbolResult is OptionResult { Option: { ValueType.IsEnum: false } option, Tokens: [Token token, ..] } && error.Message.Contains("System.", StringComparison.Ordinal)
            ? $"{option.Name} {string.Concat(token.Value.Where(character => !char.IsControl(character)))} is not a whole number. {option.Name}: {option.Description}"
            : error.Message;

    private static string CommandPath(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{CommandPath(parent)} {result.Command.Name}" : "perfgate";
}
