namespace Perfgate.Pipelines;

/// <summary>The type of a buffer's elements, or of a scalar argument.</summary>
public enum ElementType
{
    Fp64,
    Fp32,
    Fp16,

    /// <summary>The upper half of an fp32.</summary>
    Bf16,

    /// <summary>8 bits: sign, 4 of exponent, 3 of mantissa; no infinities (OCP E4M3).</summary>
    Fp8E4M3,

    /// <summary>8 bits: sign, 5 of exponent, 2 of mantissa (OCP E5M2).</summary>
    Fp8E5M2,

    Signed64,
    Signed32,
    Signed16,
    Signed8,
    Unsigned64,
    Unsigned32,
    Unsigned16,
    Unsigned8,
}
