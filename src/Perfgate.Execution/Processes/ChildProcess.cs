using System.ComponentModel;
using System.Diagnostics;
using Perfgate.Diagnostics;
using Perfgate.Suites;

namespace Perfgate.Execution.Processes;

/// <summary>A started program whose streams all belong to perfgate.</summary>
internal sealed class ChildProcess : IDisposable
{
    private ChildProcess(Process process) => Process = process;

    public Process Process { get; }

    public static Result<ChildProcess> Start(CommandLine line, string workingFolder, IReadOnlyDictionary<string, string> environment)
    {
        Result<ProcessStartInfo> prepared = Prepare(line, workingFolder, environment);
        return prepared.Then(Start);
    }

    /// <summary>Looks everything up that takes time, so that nothing but the start itself is left to do.</summary>
    public static Result<ProcessStartInfo> Prepare(CommandLine line, string workingFolder, IReadOnlyDictionary<string, string> environment)
    {
        string program = line.Shell ? Shell(environment) : line.Arguments[0];
        if (!Directory.Exists(workingFolder))
            return Result.Failure<ProcessStartInfo>(ProcessDiagnostics.FolderMissing(program, workingFolder));
        return ProgramPath.Resolve(program, workingFolder, environment).Select(file => StartInfo(line, file, workingFolder, environment));
    }

    public static Result<ChildProcess> Start(ProcessStartInfo info)
    {
        Process process = new() { StartInfo = info };
        try
        {
            process.Start();
            return Result.Success(new ChildProcess(process));
        }
        catch (Win32Exception exception)
        {
            process.Dispose();
            return Result.Failure<ChildProcess>(ProcessDiagnostics.CannotStart(info.FileName, info.WorkingDirectory, Reason(exception)));
        }
    }

    /// <summary>Kills the program and its descendants as far as parent links still lead to them; <see cref="ProcessSweep"/> finds the others.</summary>
    public void KillTree()
    {
        try
        {
            Process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // Gone meanwhile, in whole or in part.
        }
    }

    public void Dispose() => Process.Dispose();

    private static string Shell(IReadOnlyDictionary<string, string> environment) =>
        OperatingSystem.IsWindows() ? environment.GetValueOrDefault("ComSpec", "cmd.exe") : "/bin/sh";

    // .NET's message repeats the file and the folder; the system's own words stand at its end.
    private static string Reason(Win32Exception exception) => new Win32Exception(exception.NativeErrorCode).Message;

    private static ProcessStartInfo StartInfo(CommandLine line, string file, string workingFolder, IReadOnlyDictionary<string, string> environment)
    {
        ProcessStartInfo info = new(file)
        {
            WorkingDirectory = workingFolder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (line.Shell && OperatingSystem.IsWindows())
            info.Arguments = $"/d /s /c \"{line.Arguments[0]}\"";
        else
            AddArguments(info, line.Shell ? ["-c", line.Arguments[0]] : line.Arguments.Skip(1));
        info.Environment.Clear();
        foreach ((string name, string value) in environment)
            info.Environment[name] = value;
        return info;
    }

    private static void AddArguments(ProcessStartInfo info, IEnumerable<string> arguments)
    {
        foreach (string argument in arguments)
            info.ArgumentList.Add(argument);
    }
}
