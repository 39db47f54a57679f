using Perfgate.Pipelines;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>The words of CUDA benchmarks with what they mean.</summary>
internal static class PipelineWords
{
    /// <summary>Starts an argument that is a struct.</summary>
    public const string Bytes = "bytes";

    public const string Required = "required";

    public static readonly IReadOnlyList<string> Presence = ["optional", Required];

    public static readonly IReadOnlyDictionary<string, ElementType> Types = new Dictionary<string, ElementType>
    {
        ["fp64"] = ElementType.Fp64,
        ["fp32"] = ElementType.Fp32,
        ["fp16"] = ElementType.Fp16,
        ["bf16"] = ElementType.Bf16,
        ["fp8_e4m3"] = ElementType.Fp8E4M3,
        ["fp8_e5m2"] = ElementType.Fp8E5M2,
        ["int64"] = ElementType.Signed64,
        ["int32"] = ElementType.Signed32,
        ["int16"] = ElementType.Signed16,
        ["int8"] = ElementType.Signed8,
        ["uint64"] = ElementType.Unsigned64,
        ["uint32"] = ElementType.Unsigned32,
        ["uint16"] = ElementType.Unsigned16,
        ["uint8"] = ElementType.Unsigned8,
    };

    public static readonly IReadOnlyDictionary<string, BufferUse> Uses = new Dictionary<string, BufferUse>
    {
        ["in"] = BufferUse.In,
        ["out"] = BufferUse.Out,
        ["in_out"] = BufferUse.InOut,
        ["scratch"] = BufferUse.Scratch,
    };

    public static readonly IReadOnlyDictionary<string, MemoryPlace> Places = new Dictionary<string, MemoryPlace>
    {
        ["device"] = MemoryPlace.Device,
        ["pinned"] = MemoryPlace.Pinned,
        ["pageable"] = MemoryPlace.Pageable,
        ["peer"] = MemoryPlace.Peer,
    };

    public static readonly IReadOnlyDictionary<string, Distribution> Distributions = new Dictionary<string, Distribution>
    {
        ["normal"] = Distribution.Normal,
        ["uniform"] = Distribution.Uniform,
        ["ramp"] = Distribution.Ramp,
        ["constant"] = Distribution.Constant,
    };

    public static readonly IReadOnlyDictionary<string, SourceCompiler> Compilers =
        new Dictionary<string, SourceCompiler> { ["nvrtc"] = SourceCompiler.Nvrtc, ["nvcc"] = SourceCompiler.Nvcc };

    public static readonly IReadOnlyDictionary<string, Variant> Variants = new Dictionary<string, Variant>
    {
        ["cold"] = Variant.Cold,
        ["hot"] = Variant.Hot,
        ["batched"] = Variant.Batched,
        ["graph"] = Variant.Graph,
        ["stream"] = Variant.Stream,
    };

    public const string HostToDevice = "host_to_device";
    public const string DeviceToHost = "device_to_host";
    public const string DeviceToDevice = "device_to_device";
    public const string Peer = "peer";

    public static readonly IReadOnlyList<string> Directions = [HostToDevice, DeviceToHost, DeviceToDevice, Peer];

    /// <summary>The word of a meaning.</summary>
    public static string Of<T>(IReadOnlyDictionary<string, T> words, T meaning)
        where T : struct, Enum => words.First(word => EqualityComparer<T>.Default.Equals(word.Value, meaning)).Key;
}
