using System.Globalization;
using Perfgate.Expressions;
using Perfgate.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads <c>arguments:</c> of a kernel. What has a fault is left out.</summary>
internal sealed record ArgumentReading(CaseScope Scope, BufferSet Buffers)
{
    private const string Forms = "Write a buffer's name, `int32 n`, `fp32 1e-5` or `bytes 0a0b0c`.";

    public IReadOnlyList<Argument> Read(List<ScalarText?>? arguments, Spot at)
    {
        List<Argument> read = [];
        if (arguments?.Count > Ranges.MostArguments)
            at.Add(SuiteFaults.OutOfRange(at, $"a list of {arguments.Count}", $"at most {Ranges.MostArguments} arguments"));
        for (int index = 0; index < Math.Min(arguments?.Count ?? 0, Ranges.MostArguments); index++)
        {
            if (arguments![index] is { } text && Read(text.Text.Trim(), at.Item(index)) is { } argument)
                read.Add(argument);
        }
        return read;
    }

    private Argument? Read(string text, Spot at)
    {
        string[] parts = text.Split(' ', 2, StringSplitOptions.TrimEntries);
        if (parts[0] == PipelineWords.Bytes)
            return Bytes(text, parts.ElementAtOrDefault(1) ?? "", at);
        if (PipelineWords.Types.TryGetValue(parts[0], out ElementType type))
            return parts is [_, string value] ? Scalar(type, parts[0], value, at) : Refuse(at, text, "is a type without a value", $"Write `{parts[0]} {(type.IsFloating() ? "1.5" : "n")}`.");
        if (parts.Length == 2)
        {
            at.Add(SuiteFaults.UnknownWord(at, parts[0], [.. PipelineWords.Types.Keys, PipelineWords.Bytes]));
            return null;
        }
        if (WholeNumber.TryParse(text, out _))
            return Refuse(at, text, "is a number without its type", $"Write `int32 {text}`, or the type the kernel takes.");
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            return Refuse(at, text, "is a number without its type", $"Write `fp32 {text}`, or the type the kernel takes.");
        if (text.Length == 0)
            return Refuse(at, text, "is not an argument", Forms);
        if (!Buffers.Has(text) && Scope.Axes.Contains(text))
            return Refuse(at, text, "is an axis and no buffer", $"Write `int32 {text}`, or the type the kernel takes.");
        if (Buffers.Use(text, at) is { Place: not (MemoryPlace.Device or MemoryPlace.Peer) } host)
            at.Add(PipelineFaults.NotOnDevice(at, text, PipelineWords.Of(PipelineWords.Places, host.Place), "a kernel"));
        return new Argument.Buffer(text);
    }

    private Argument? Scalar(ElementType type, string name, string value, Spot at)
    {
        if (type.IsFloating())
            return Real(type, name, value, at);
        if (Scope.Whole(new ScalarText(value), at, long.MinValue, long.MaxValue) is not { } expression)
            return null;
        (Int128 least, Int128 greatest) = type.WholeNumbers();
        if (Scope.First(parameters => CaseScope.Value(expression, parameters) is long number && (number < least || number > greatest)) is { } wrong)
        {
            at.Add(PipelineFaults.ArgumentOverflow(at, CaseScope.Value(expression, wrong).ToString(CultureInfo.InvariantCulture), name, Scope.Where(wrong, expression), $"It holds {least} to {greatest}."));
            return null;
        }
        return new Argument.Whole(type, expression);
    }

    private Argument? Real(ElementType type, string name, string value, Spot at)
    {
        Placeholders.Check(value, at, Scope.Axes);
        foreach (IReadOnlyList<AxisValue> parameters in Scope.Cases)
        {
            string text = AxisValue.Fill(value, parameters);
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
                return Refuse(at, text, $"is not a number{Scope.Where(parameters, value)}", Scope.Axes.Contains(value) ? $"Write `{name} {{{{{value}}}}}` for the axis." : $"Write `{name} 1e-5` for instance.");
            if (!type.Holds(number))
            {
                at.Add(PipelineFaults.ArgumentOverflow(at, text, name, Scope.Where(parameters, value), string.Create(CultureInfo.InvariantCulture, $"It holds up to {type.Greatest():R}.")));
                return null;
            }
        }
        return new Argument.Real(type, value);
    }

    private Argument? Bytes(string text, string hex, Spot at)
    {
        string digits = hex.Replace(" ", "", StringComparison.Ordinal);
        Placeholders.Check(digits, at, Scope.Axes);
        foreach (IReadOnlyList<AxisValue> parameters in Scope.Cases)
        {
            string filled = AxisValue.Fill(digits, parameters);
            if (filled.Length == 0 || filled.Length % 2 != 0 || !filled.All(char.IsAsciiHexDigit))
                return Refuse(at, text, $"is not `bytes` with pairs of hexadecimal digits{Scope.Where(parameters, digits)}", "Write two digits for every byte, in the order of memory: `bytes 0a0b0c`.");
            if (filled.Length / 2 > LaunchLimits.MostArgumentBytes)
                return Refuse(at, text, $"has {filled.Length / 2} bytes", $"A kernel takes at most {LaunchLimits.MostArgumentBytes} bytes of arguments.");
        }
        return new Argument.Bytes(digits);
    }

    private static Argument? Refuse(Spot at, string text, string reason, string next)
    {
        at.Add(PipelineFaults.BadArgument(at, text, reason, next));
        return null;
    }
}
