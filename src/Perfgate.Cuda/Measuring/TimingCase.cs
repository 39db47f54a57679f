using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Measuring.Clocks;
using Perfgate.Pipelines;
using Perfgate.Suites;
using Perfgate.Works;

namespace Perfgate.Cuda.Measuring;

/// <summary>What the request says about timing.</summary>
internal sealed record TimingCase(WorkRequest Request, Subject.Cuda Subject)
{
    public Variant Variant =>
        Request.Parameters.FirstOrDefault(parameter => parameter.Axis == Pipeline.VariantAxis) is { Value: string word } && Enum.TryParse(word, ignoreCase: true, out Variant named)
            ? named
            : Subject.Pipeline.Variant;

    /// <summary>Hot and batched iterations find the cache as the last one left it.</summary>
    public bool Flushes => Variant is not (Variant.Hot or Variant.Batched);

    /// <summary>Copies run on engines of their own: a stamp kernel beside them would add the change between engines to their time, and the SM clock says nothing of them.</summary>
    public bool HasClock => Subject.Of != PipelineKind.Transfer;

    /// <summary>Whether a copy makes the host wait until it is done, so that nothing can be queued behind a blocker.</summary>
    public bool CopiesPageable
    {
        get
        {
            HashSet<string> pageable = [.. Subject.Pipeline.Buffers.Where(buffer => buffer.Place == MemoryPlace.Pageable).Select(buffer => buffer.Name)];
            return Subject.Pipeline.Stages.OfType<Stage.Copy>().Any(copy => pageable.Contains(copy.From) || pageable.Contains(copy.To));
        }
    }

    /// <summary>Whether what a launch wrote is what the next one in a batch reads.</summary>
    public bool FeedsBack => Variant == Variant.Batched && Subject.Pipeline.Buffers.Any(buffer => buffer.Use == BufferUse.InOut);

    public ClockRule Clocks(CudaDevice device) => ClockRule.Of(Subject.LockedMegahertz, device.Attribute(DeviceAttribute.ClockRate));

    /// <summary>Bytes a second the device's memory can deliver; null where unknown, and for transfers, which other limits bound.</summary>
    public double? PeakBandwidth(CudaDevice device) =>
        Subject.Of != PipelineKind.Transfer && device.Attribute(DeviceAttribute.MemoryClockRate) is > 0 and int kilohertz && device.Attribute(DeviceAttribute.GlobalMemoryBusWidth) is > 0 and int bits
            ? 2.0 * kilohertz * 1e3 * bits / 8
            : null;
}
