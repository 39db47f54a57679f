using System.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Examples.Tests;

/// <summary>The quickstart's program, as it was built beside these tests.</summary>
internal static class DecoderProgram
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    public static Process Start(string? slowdown, params IEnumerable<string> arguments)
    {
        string assembly = Repository.PathTo("examples", "quickstart", "Decoder", "bin", Configuration, "net10.0", "decoder.dll");
        ProcessStartInfo start = new("dotnet", [assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["QUICKSTART_SLOWDOWN"] = slowdown ?? "";
        return Process.Start(start)!;
    }
}
