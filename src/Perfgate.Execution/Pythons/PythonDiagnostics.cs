using Perfgate.Diagnostics;

namespace Perfgate.Execution.Pythons;

/// <summary>What can go wrong before an interpreter is started.</summary>
internal static class PythonDiagnostics
{
    public static Diagnostic CannotWrite(string folder, string reason) => Diagnostic.Error(
        "PG2016",
        $"The worker for Python functions could not be written into the temporary folder '{folder}': {reason.TrimEnd('.')}.",
        "Make room there, or let TMPDIR (on Windows TMP) name a folder that can be written.");
}
