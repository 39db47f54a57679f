using System.Globalization;
using Perfgate.Cuda.Elements;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Pipelines;

/// <summary>Holds an output against the elements of a file, piece by piece.</summary>
internal sealed class ReferenceComparison : IDisposable
{
    private readonly FileStream file;
    private readonly BufferPlan buffer;
    private readonly OutputCheck check;
    private byte[] pieces = [];
    private long elements;
    private long beyond;
    private double worst = -1;
    private (long Index, string Found, string Expected) worstElement;

    private ReferenceComparison(FileStream file, BufferPlan buffer, OutputCheck check)
    {
        this.file = file;
        this.buffer = buffer;
        this.check = check;
    }

    public static Result<ReferenceComparison> Open(string path, BufferPlan buffer, OutputCheck check) => ElementsFile.Check(path, buffer, "PG6084") is Diagnostic fault
        ? Result.Failure<ReferenceComparison>(fault)
        : ElementsFile.Open(path, "PG6084").Select(file => new ReferenceComparison(file, buffer, check));

    public Diagnostic? Add(ReadOnlySpan<byte> bytes)
    {
        if (pieces.Length < bytes.Length)
            pieces = new byte[bytes.Length];
        Span<byte> expected = pieces.AsSpan(0, bytes.Length);
        if (ElementsFile.Read(file, expected, "PG6084") is Diagnostic unread)
            return unread;
        int size = buffer.Type.Size();
        // Most outputs are the reference to the bit, or nearly.
        for (int at = bytes.SequenceEqual(expected) ? bytes.Length : 0; at < bytes.Length; at += size)
            Compare(elements + at / size, bytes.Slice(at, size), expected.Slice(at, size));
        elements += bytes.Length / size;
        return null;
    }

    /// <summary>As a sentence; null where every element is within the tolerance.</summary>
    public string? Fault() => beyond == 0 ? null : string.Create(CultureInfo.InvariantCulture,
        $"the output {buffer.Name} differs from {file.Name} in {beyond} of {elements} elements beyond {check.Absolute} + {check.Relative} * |reference|; the worst is index {worstElement.Index} with {worstElement.Found}, which should be {worstElement.Expected}");

    public void Dispose() => file.Dispose();

    private void Compare(long index, ReadOnlySpan<byte> found, ReadOnlySpan<byte> expected)
    {
        if (found.SequenceEqual(expected))
            return;
        (double value, double reference) = (ElementFormat.Decode(buffer.Type, found), ElementFormat.Decode(buffer.Type, expected));
        if (double.IsNaN(value) && double.IsNaN(reference))
            return;
        // Whole numbers of 64 bits are subtracted before they lose digits.
        double difference = buffer.Type.IsFloating() ? Math.Abs(value - reference) : (double)Int128.Abs(ElementFormat.DecodeWhole(buffer.Type, found) - ElementFormat.DecodeWhole(buffer.Type, expected));
        double allowed = check.Absolute + check.Relative * Math.Abs(reference);
        // An infinite reference allows nothing but itself, and NaN is beyond everything.
        bool isWithin = value == reference && buffer.Type.IsFloating() || (double.IsFinite(reference) && difference <= allowed);
        if (isWithin)
            return;
        beyond++;
        double excess = double.IsNaN(difference) || !double.IsFinite(reference) ? double.PositiveInfinity : difference - allowed;
        if (excess <= worst)
            return;
        worst = excess;
        worstElement = (index, Text(found, value), Text(expected, reference));
    }

    private string Text(ReadOnlySpan<byte> element, double value) =>
        buffer.Type.IsFloating() ? value.ToString("R", CultureInfo.InvariantCulture) : ElementFormat.DecodeWhole(buffer.Type, element).ToString(CultureInfo.InvariantCulture);
}
