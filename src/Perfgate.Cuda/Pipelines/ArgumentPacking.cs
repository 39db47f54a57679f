using System.Buffers.Binary;
using System.Globalization;
using Perfgate.Cuda.Elements;
using Perfgate.Cuda.Modules;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;
using Perfgate.Works;

namespace Perfgate.Cuda.Pipelines;

/// <summary>Arguments as the bytes a kernel takes.</summary>
internal static class ArgumentPacking
{
    /// <param name="buffers">By name; empty where only the identity is wanted, and then addresses are 0.</param>
    public static Result<KernelArgument> Pack(Argument argument, string stage, WorkRequest request, IReadOnlyDictionary<string, PreparedBuffer> buffers) => argument switch
    {
        Argument.Buffer buffer when request.IdentifyOnly => Result.Success(new KernelArgument(0, sizeof(ulong))),
        Argument.Buffer buffer => Address(buffer.Name, stage, buffers),
        Argument.Whole whole => whole.Value.Evaluate(request.Parameters).Then(value => Whole(whole.Type, value, stage)),
        Argument.Real real => Real(real.Type, request.Fill(real.Text), stage),
        Argument.Bytes bytes => Bytes(request.Fill(bytes.Hex), stage),
        _ => throw new InvalidOperationException($"Unknown argument {argument}."),
    };

    private static Result<KernelArgument> Address(string name, string stage, IReadOnlyDictionary<string, PreparedBuffer> buffers)
    {
        if (!buffers.TryGetValue(name, out PreparedBuffer? buffer))
            return Fault(stage, $"there is no buffer {name}", "Name one of the pipeline's buffers.");
        return buffer.KernelAddress is ulong address
            ? Result.Success(new KernelArgument(address, sizeof(ulong)))
            : Fault(stage, $"the device cannot address the buffer {name}, which is {buffer.Plan.Buffer.Place.ToString().ToLowerInvariant()} memory", "Give kernels device or pinned memory, and copy.");
    }

    private static Result<KernelArgument> Whole(ElementType type, long value, string stage)
    {
        if (type.IsFloating())
            return Real(type, value.ToString(CultureInfo.InvariantCulture), stage);
        int size = type.Size();
        (Int128 least, Int128 greatest) = type.WholeNumbers();
        return value < least || value > greatest
            ? Fault(stage, $"{value} does not fit {type.Word()}", $"It holds {least} to {greatest}.")
            : Result.Success(new KernelArgument((ulong)value & (ulong.MaxValue >> (64 - 8 * size)), size));
    }

    private static Result<KernelArgument> Real(ElementType type, string text, string stage)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
            return Fault(stage, $"{text} is no finite number", "Write it as 0.5 or 1e-5.");
        // From the text, since rounding twice may round differently.
        if (type == ElementType.Fp32 && float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) is float single && float.IsFinite(single))
            return Result.Success(KernelArgument.Of(single));
        (double least, double greatest) = ElementFormat.Limits(type);
        return value < least || value > greatest
            ? Fault(stage, $"{text} does not fit {type.Word()}", string.Create(CultureInfo.InvariantCulture, $"It holds {least} to {greatest}."))
            : Result.Success(new KernelArgument(ElementFormat.Encode(type, value), type.Size()));
    }

    private static Result<KernelArgument> Bytes(string hex, string stage)
    {
        string digits = string.Concat(hex.Where(letter => !char.IsWhiteSpace(letter)));
        if (digits.Length is 0 or > 2 * LaunchLimits.MostArgumentBytes || digits.Length % 2 != 0 || !digits.All(char.IsAsciiHexDigit))
            return Fault(stage, "the bytes of a struct are not pairs of hexadecimal digits", $"Write 1 to {LaunchLimits.MostArgumentBytes} bytes of two digits each.");
        byte[] bytes = Convert.FromHexString(digits);
        return Result.Success(bytes.Length > sizeof(ulong) ? KernelArgument.Of(bytes) : new KernelArgument(BinaryPrimitives.ReadUInt64LittleEndian([.. bytes, .. new byte[sizeof(ulong) - bytes.Length]]), bytes.Length));
    }

    private static Result<KernelArgument> Fault(string stage, string what, string next) => Result.Failure<KernelArgument>(Diagnostic.Error("PG6081", $"The arguments of the stage {stage} cannot be made: {what}.", next));
}
