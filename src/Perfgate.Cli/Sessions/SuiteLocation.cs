using Perfgate.Diagnostics;
using Perfgate.Storage.Suites;
using Perfgate.Suites;

namespace Perfgate.Cli.Sessions;

/// <summary>Finds the suite file a command means.</summary>
internal static class SuiteLocation
{
    public const string FileName = "perfgate.yml";

    /// <summary>For commands that can do without one, so a suite that is missing or broken is no fault.</summary>
    public static Suite? OfCurrentFolder(Surroundings surroundings) => Find(surroundings, null).Then(SuiteReader.ReadFile) is { Succeeded: true } read ? read.Value : null;

    /// <summary>The full path of the suite file for a command's suite argument: a file, a folder, or null for the current folder.</summary>
    public static Result<string> Find(Surroundings surroundings, string? argument)
    {
        string path = surroundings.FullPath(argument ?? ".");
        if (File.Exists(path))
            return Result.Success(path);
        string inFolder = Path.Combine(path, FileName);
        if (File.Exists(inFolder))
            return Result.Success(inFolder);
        return Directory.Exists(path)
            ? Result.Failure<string>(Diagnostic.Error("PG9002", $"The folder {path} holds no {FileName}.", "Write one with `perfgate init`, or name the suite's file or folder."))
            : Result.Failure<string>(Diagnostic.Error("PG9003", $"There is no suite at {path}.", $"Name a suite file, or a folder that holds {FileName}."));
    }
}
