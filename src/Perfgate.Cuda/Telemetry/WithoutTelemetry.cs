using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Telemetry;

/// <summary>Why nothing is known of a device by NVML, in words that can follow a field's name.</summary>
internal static class WithoutTelemetry
{
    private const string Missing = "PG6040";

    /// <summary>Null where the device was found.</summary>
    public static string? Of(Result<NvmlDevice> found) => found switch
    {
        { Succeeded: true } => null,
        { Diagnostics: [{ Id: Missing }, ..] } => "there is no NVML",
        _ => found.Diagnostics[0].Sentence.TrimEnd('.'),
    };
}
