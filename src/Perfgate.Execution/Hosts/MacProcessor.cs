using System.Runtime.InteropServices;
using System.Text;

namespace Perfgate.Execution.Hosts;

/// <summary>The processor's name on macOS, which has no <c>/proc</c>.</summary>
// LibraryImport generates unsafe code, which this project does not allow; the arrays and integers here are blittable.
#pragma warning disable SYSLIB1054
internal static class MacProcessor
{
    public static string? Model()
    {
        byte[] buffer = new byte[256];
        nint length = buffer.Length;
        return Query("machdep.cpu.brand_string\0"u8.ToArray(), buffer, ref length, 0, 0) == 0
            ? Encoding.UTF8.GetString(buffer.AsSpan(0, (int)length)).TrimEnd('\0')
            : null;
    }

    [DllImport("libc", EntryPoint = "sysctlbyname")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Query(byte[] name, byte[] value, ref nint length, nint newValue, nint newLength);
}
