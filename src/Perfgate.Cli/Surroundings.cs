using System.Collections;
using System.Reflection;
using Perfgate.Cli.Terminals;

namespace Perfgate.Cli;

/// <summary>Everything the command line takes from its process, read once here and passed down as values.</summary>
internal sealed record Surroundings
{
    public required PatientWriter Output { get; init; }

    public required PatientWriter Error { get; init; }

    public required TextReader Input { get; init; }

    public required bool OutputIsTerminal { get; init; }

    public required bool ErrorIsTerminal { get; init; }

    public required string CurrentFolder { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>How to start this very program again: the executable and what must stand before its own arguments.</summary>
    public required IReadOnlyList<string> OwnCommand { get; init; }

    public static string Version { get; } =
        typeof(Surroundings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    public bool IsCi => Environment.TryGetValue("CI", out string? ci) && ci is not ("" or "0" or "false");

    public string FullPath(string path) => Path.GetFullPath(path, CurrentFolder);

    public static Surroundings OfThisProcess() => new()
    {
        Output = new PatientWriter(Console.Out),
        Error = new PatientWriter(Console.Error),
        Input = Console.In,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        CurrentFolder = System.Environment.CurrentDirectory,
        Environment = ReadEnvironment(),
        Time = TimeProvider.System,
        OwnCommand = FindOwnCommand(),
    };

    private static Dictionary<string, string> ReadEnvironment() =>
        System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "");

    // Started as `dotnet perfgate.dll` the process is dotnet and needs the assembly's path; a published executable is itself.
    private static string[] FindOwnCommand()
    {
        string process = System.Environment.ProcessPath ?? "perfgate";
        bool isHost = Path.GetFileNameWithoutExtension(process).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost ? [process, Path.Combine(AppContext.BaseDirectory, "perfgate.dll")] : [process];
    }
}
