using System.Globalization;

namespace Perfgate.Execution.Commands;

/// <summary>An exit code in words. Codes above 128 are how shells and .NET report a signal.</summary>
internal static class ExitCodeText
{
    public static string Of(int code)
    {
        string? meaning = code switch
        {
            126 => "not executable",
            127 => "command not found",
            129 => "SIGHUP",
            130 => "SIGINT",
            132 => "SIGILL, an instruction this CPU does not have",
            134 => "SIGABRT",
            135 => "SIGBUS",
            136 => "SIGFPE",
            137 => "SIGKILL, perhaps out of memory",
            139 => "SIGSEGV",
            141 => "SIGPIPE",
            143 => "SIGTERM",
            _ => null,
        };
        string number = code.ToString(CultureInfo.InvariantCulture);
        return meaning is null ? $"exit code {number}" : $"exit code {number} ({meaning})";
    }
}
