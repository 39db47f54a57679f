using Perfgate.Diagnostics;

namespace Perfgate.Execution.Processes;

/// <summary>What can go wrong before a program runs.</summary>
internal static class ProcessDiagnostics
{
    public static Diagnostic NotFound(string program, string workingFolder) => Diagnostic.Error(
        "PG2001",
        $"The program '{program}' was not found for the folder '{workingFolder}'.",
        "A name with a slash is relative to the working folder; a name without one is looked up in PATH.");

    public static Diagnostic NotExecutable(string program, string file) => Diagnostic.Error(
        "PG2002", $"The program '{program}' is the file '{file}', which is not executable.", $"Run chmod +x '{file}', or name its interpreter in the command.");

    public static Diagnostic FolderMissing(string program, string workingFolder) => Diagnostic.Error(
        "PG2003", $"The program '{program}' cannot run in '{workingFolder}': there is no such folder.", "Check 'working_folder', and that the set-up (or, in a worktree, the commit) has it.");

    public static Diagnostic CannotStart(string program, string workingFolder, string reason) => Diagnostic.Error(
        "PG2004",
        $"The program '{program}' could not be started in '{workingFolder}': {reason.TrimEnd('.')}.",
        "A script needs a first line such as #!/bin/sh, and a program must be built for this machine.");
}
