using Perfgate.Pipelines;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>The words of CUDA benchmarks with what they mean.</summary>
internal static class PipelineWords
{
    /// <summary>Starts an argument that is a struct.</summary>
    public const string Bytes = "bytes";

    public const string Required = "required";

    public static readonly IReadOnlyList<string> Presence = ["optional", Required];

    public static readonly IReadOnlyDictionary<string, ElementType> Types = Enum.GetValues<ElementType>().ToDictionary(type => type.Word());

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
