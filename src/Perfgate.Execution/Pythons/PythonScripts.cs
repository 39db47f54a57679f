using System.Reflection;
using Perfgate.Diagnostics;

namespace Perfgate.Execution.Pythons;

/// <summary>
/// The worker that measures Python functions, as files: tracebacks, debuggers and processes that user code spawns want to read them. Written when it is first
/// asked for, into a folder that only this user can enter, never beside the code under test.
/// </summary>
internal sealed class PythonScripts : IDisposable
{
    private const string Prefix = "python/";
    private const string Entry = "perfgate_worker.py";

    private readonly Lazy<Result<string>> folder = new(Write);

    /// <summary>The file to start an interpreter with.</summary>
    public Result<string> EntryFile() => folder.Value.Succeeded ? Result.Success(Path.Combine(folder.Value.Value, Entry)) : folder.Value;

    public void Dispose()
    {
        if (folder is { IsValueCreated: true, Value.Succeeded: true })
            Delete(folder.Value.Value);
    }

    private static Result<string> Write()
    {
        string? made = null;
        try
        {
            made = Directory.CreateTempSubdirectory("perfgate-python-").FullName;
            Assembly assembly = typeof(PythonScripts).Assembly;
            foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            {
                string path = Path.Combine(made, name[Prefix.Length..]);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using Stream script = assembly.GetManifestResourceStream(name)!;
                using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write);
                script.CopyTo(file);
            }
            return Result.Success(made);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (made is not null)
                Delete(made);
            return Result.Failure<string>(PythonDiagnostics.CannotWrite(Path.GetTempPath(), exception.Message));
        }
    }

    private static void Delete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // In the system's temporary folder, which is cleared by others.
        }
    }
}
