namespace Perfgate.Cuda.Devices;

/// <summary>The architecture of a device, 8.0 for <c>sm_80</c>.</summary>
public readonly record struct ComputeCapability(int Major, int Minor)
{
    /// <summary>80 for 8.0, as compilers number architectures.</summary>
    public int Number => Major * 10 + Minor;

    public override string ToString() => $"{Major}.{Minor}";
}
