using Perfgate.Cuda.Devices;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Contexts;

/// <summary>The primary context of a second device, which the first one's context owns: released with it, after what lives in it.</summary>
internal sealed class PeerContext : ContextResource
{
    private PeerContext(PrimaryContext home, PrimaryContext peer, bool isDirect)
        : base(home)
    {
        Peer = peer;
        IsDirect = isDirect;
    }

    public PrimaryContext Peer { get; }

    /// <summary>Whether the first device's kernels can address the second's memory; copies work without, by way of the host.</summary>
    public bool IsDirect { get; }

    /// <summary>Retains the next device after the home one, by the driver's numbers, and the first after the last. The home context is current afterwards.</summary>
    public static Result<PeerContext> Retain(PrimaryContext home)
    {
        CudaDriver driver = home.Device.Driver;
        return driver.Devices().Then(devices => devices.Count < 2
            ? Result.Failure<PeerContext>(Diagnostic.Error("PG6082", "A copy between two devices needs two, and there is one.", "Measure it on a machine with two devices; check CUDA_VISIBLE_DEVICES."))
            : Retain(home, devices[(home.Device.Ordinal + 1) % devices.Count]));
    }

    private static Result<PeerContext> Retain(PrimaryContext home, CudaDevice other)
    {
        Result<PrimaryContext> retained = other.Retain(spin: true);
        Faults.CudaFault? fault = home.MakeCurrent();
        if (!retained.Succeeded)
            return Result.Failure<PeerContext>(retained.Diagnostics);
        bool isDirect = home.Device.CanAccess(other);
        fault ??= isDirect ? home.EnablePeerAccess(retained.Value) : null;
        if (fault is null)
            return Result.Success(new PeerContext(home, retained.Value, isDirect));
        retained.Value.Dispose();
        home.MakeCurrent();
        return Result.Failure<PeerContext>(fault.ToDiagnostic());
    }

    private protected override void Free() => Peer.Dispose();
}
