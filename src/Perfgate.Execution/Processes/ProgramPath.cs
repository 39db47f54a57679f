using Perfgate.Diagnostics;

namespace Perfgate.Execution.Processes;

/// <summary>
/// Finds the file of a program by the rule of shells: a name with a slash is relative to the working folder, a name without one is looked up
/// in the PATH the program itself will have (.NET alone would look beside perfgate and in perfgate's PATH).
/// </summary>
internal static class ProgramPath
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static Result<string> Resolve(string program, string workingFolder, IReadOnlyDictionary<string, string> environment)
    {
        string[] candidates = [.. Candidates(program, workingFolder, environment)];
        if (candidates.FirstOrDefault(IsExecutable) is string found)
            return Result.Success(found);
        return candidates.FirstOrDefault(File.Exists) is string plain
            ? Result.Failure<string>(ProcessDiagnostics.NotExecutable(program, plain))
            : Result.Failure<string>(ProcessDiagnostics.NotFound(program, workingFolder));
    }

    private static IEnumerable<string> Candidates(string program, string workingFolder, IReadOnlyDictionary<string, string> environment)
    {
        bool hasFolder = program.Contains('/') || (OperatingSystem.IsWindows() && program.Contains('\\'));
        IEnumerable<string> folders = hasFolder ? [""] : environment.GetValueOrDefault("PATH", "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] extensions = OperatingSystem.IsWindows() ? ["", .. environment.GetValueOrDefault("PATHEXT", ".EXE;.CMD;.BAT").Split(';')] : [""];
        return folders.SelectMany(folder => extensions, (folder, extension) => Path.GetFullPath(Path.Combine(workingFolder, folder, program + extension)));
    }

    private static bool IsExecutable(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & AnyExecute) != 0);
}
