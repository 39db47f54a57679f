using Perfgate.Cuda.Elements;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Pipelines;

/// <summary>What can be said of an output without knowing what it should be: whether it was written at all, and whether its numbers are finite.</summary>
internal sealed class ContentScan(BufferPlan buffer)
{
    private long elements;
    private long nonFinite;
    private long firstNonFinite = -1;
    private bool isUntouched = true;

    /// <summary>The next bytes, whole elements.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        isUntouched = isUntouched && !bytes.ContainsAnyExcept(BufferAllocation.Pattern);
        (long count, long first) = ElementFormat.NonFinite(buffer.Type, bytes);
        if (firstNonFinite < 0 && first >= 0)
            firstNonFinite = elements + first;
        nonFinite += count;
        elements += bytes.Length / buffer.Type.Size();
    }

    /// <param name="mayBeNonFinite">Whether an input had NaN or infinities too.</param>
    public IEnumerable<string> Faults(bool mayBeNonFinite)
    {
        if (isUntouched && buffer.Buffer.Use == BufferUse.Out)
            yield return $"nothing was written to the output {buffer.Name}: every byte is what it was before the launch";
        if (nonFinite > 0 && !mayBeNonFinite)
            yield return $"the output {buffer.Name} has {nonFinite} of {elements} elements that are NaN or infinite, the first at index {firstNonFinite}";
    }
}
