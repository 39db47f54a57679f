using System.Globalization;
using Perfgate.Diagnostics;
using Perfgate.Pipelines;
using Perfgate.Quantities;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Every sentence about CUDA benchmarks in suite files, one factory a fault. The ids are listed in <c>docs/diagnostics.md</c>.</summary>
internal static class PipelineFaults
{
    public static Diagnostic OutOfRange(Spot at, Int128 value, string where, string range) =>
        Error("PG1046", at, $"{at.Label} is {value}{where}; it must be {range}.", null);

    public static Diagnostic TooManyThreads(Spot at, Int128 threads, string where) =>
        Error("PG1047", at, $"{at.Label} are {threads} together{where}; a block has 1 to {LaunchLimits.MostThreadsOfBlock}.", "Take fewer threads a block and more blocks.");

    public static Diagnostic BadExtents(Spot at, int count, int most) =>
        Error("PG1048", at, $"{at.Label} has {count} extents.", $"Write one expression, or a list of at most {most}.");

    public static Diagnostic BadBufferName(Spot at, string name) =>
        Diagnostic.Error("PG1049", $"{at.Label}: \"{Short(name)}\" is not the name of a buffer.", "Use letters, digits and '_', at most 64, no digit first, and no type's name.", at.KeyPlace);

    public static Diagnostic UnknownBuffer(Spot at, string name, IReadOnlyCollection<string> known) =>
        Error("PG1050", at, $"{at.Label}: there is no buffer \"{Short(name)}\".", known.Count == 0 ? "Declare it in `buffers`; there are none." : SuiteFaults.Meant(name, known));

    public static Diagnostic TooMuchMemory(Spot at, Int128 bytes, string where) =>
        Error("PG1051", at, $"{at.Label} have {bytes} bytes together{where}; no device has 2^47 or more.", "Choose smaller values.");

    public static Diagnostic BadFill(Spot at, string text, string reason) =>
        Error("PG1052", at, $"{at.Label}: \"{Short(text)}\" {reason}.", "Write `normal MEAN DEVIATION`, `uniform LOW HIGH`, `ramp FIRST STEP` or `constant VALUE` with numbers the type can hold.");

    public static Diagnostic RampOverflow(Spot at, double last, string type, string where) =>
        Error("PG1052", at, string.Create(CultureInfo.InvariantCulture, $"{at.Label}: the ramp ends at {last:R}{where}, which {type} cannot hold."), "Take a smaller step or fewer elements.");

    public static Diagnostic ConstantInput(Spot at) =>
        Error("PG1053", at, $"{at.Label} is constant: such data draws less power than real data and leaves the clocks higher, so the times cannot decide anything.", "Write `normal 0 1` or `uniform 0 127`, or `gate: false` for every metric.");

    public static Diagnostic BadArgument(Spot at, string text, string reason, string next) =>
        Error("PG1054", at, $"{at.Label}: \"{Short(text)}\" {reason}.", next);

    public static Diagnostic ArgumentOverflow(Spot at, string value, string type, string where, string range) =>
        Error("PG1055", at, $"{at.Label} is {Short(value)}{where}, which {type} cannot hold.", range);

    public static Diagnostic BadModule(Spot at, string path, string where) =>
        Error("PG1056", at, $"{at.Label}: \"{Short(path)}\"{where} is not a module.", "Name a file that ends in .cu, .ptx, .cubin or .fatbin.");

    public static Diagnostic OnlyForSource(Spot at, string path) =>
        Diagnostic.Error("PG1056", $"{at.Label} is only for a module of CUDA C++ (.cu), and \"{Short(path)}\" is machine code or PTX already.", "Remove it.", at.KeyPlace);

    public static Diagnostic NoKernel(Spot at, string name) =>
        Error("PG1057", at, $"{at.Label} is missing, and \"{Short(name)}\" cannot be a kernel's name.", "Write `kernel:` with the name the module has.");

    public static Diagnostic BadKernel(Spot at, string name, string rule) =>
        Error("PG1057", at, $"{at.Label}: \"{Short(name)}\" is not the name of a kernel.", rule);

    public static Diagnostic AbsolutePath(Spot at, string path) =>
        Diagnostic.Warning("PG1058", $"{at.Label}: \"{Short(path)}\" is an absolute path: `perfgate ab` would measure this one file on both sides.", "Write it relative to the working folder.", at.Place);

    public static Diagnostic BadPath(Spot at, string path) =>
        Error("PG1058", at, $"{at.Label}: \"{Short(path)}\" is not a path.", string.Create(CultureInfo.InvariantCulture, $"Write 1 to {Ranges.LongestPath} characters without control characters."));

    public static Diagnostic ReservedAxis(Spot at) =>
        Diagnostic.Error("PG1059", $"{at.Label}: `{Pipeline.VariantAxis}` is the axis that `variants` makes.", "Give the axis another name, or write `variants: [cold, hot]`.", at.KeyPlace);

    public static Diagnostic NoSuchVariant(Spot at, string variant, string kind, IEnumerable<string> valid) =>
        Error("PG1060", at, $"{at.Label}: a {kind} benchmark cannot be timed {Short(variant)}.", $"Valid: {string.Join(", ", valid)}.");

    public static Diagnostic NoVariants(Spot at, IEnumerable<string> valid) =>
        Error("PG1060", at, $"{at.Label} is empty, so there would be no case.", $"Remove the line, or write some of {string.Join(", ", valid)}.");

    public static Diagnostic BatchedInOut(Spot at, string buffer) =>
        Error("PG1060", at, $"{at.Label}: batched launches follow one another at once, so the first content of `{Short(buffer)}`, which is in_out, could not be put back between them.", "Take batched away, or write to another buffer than is read.");

    public static Diagnostic NoStages(Spot at) =>
        Error("PG1061", at, $"{at.Label}: a graph has at least one stage.", "Write `stages: [{ name: step, kernel: ..., grid: ..., threads: ... }]`.");

    public static Diagnostic DoesNothing(Spot at) =>
        Error("PG1061", at, $"{at.Label} does nothing: a stage needs one of `copy`, `clear` and `kernel`.", "Write `copy: [from, to]`, `clear: buffer`, or `kernel:` with its `grid` and `threads`.");

    public static Diagnostic NotOfStage(Spot at, string stage) =>
        Diagnostic.Error("PG1061", $"{at.Label} does not belong to a stage that is a {stage}.", "Remove it, or make a stage of its own of it.", at.KeyPlace);

    public static Diagnostic BadCopy(Spot at, string reason, string next) =>
        Error("PG1062", at, $"{at.Label}: {reason}.", next);

    public static Diagnostic NotOnDevice(Spot at, string buffer, string place, string what) =>
        Error("PG1063", at, $"{at.Label}: `{Short(buffer)}` is {place} memory, and {what} works on the device's.", "Copy between it and a device buffer in a stage.");

    public static Diagnostic WritesInput(Spot at, string buffer) =>
        Error("PG1064", at, $"{at.Label}: `{Short(buffer)}` is written here, and its use is `in`.", "Write `use: scratch`, or `out` where it is part of the output.");

    public static Diagnostic BadCheck(Spot at, string reason, string next) =>
        Error("PG1065", at, $"{at.Label}: {reason}.", next);

    public static Diagnostic Unused(Spot at, string buffer) =>
        Diagnostic.Warning("PG1066", $"{at.Label}: no kernel and no stage uses the buffer \"{Short(buffer)}\".", "Remove it, or pass it as an argument.", at.KeyPlace);

    public static Diagnostic NoOutput(Spot at) =>
        Diagnostic.Warning("PG1067", $"{at.Label}: no buffer is an output, so nothing can be checked, and faster because broken would pass.", "Write `use: out` (or in_out) at what the kernels write.", at.Place);

    public static Diagnostic NeverMeasured(Spot at, string metric, string needed, PipelineKind kind) =>
        Diagnostic.Error(
            "PG1068",
            $"{at.Label}: without `{needed}` there is no {metric}, so it could never be judged.",
            kind == PipelineKind.Transfer ? "Remove the metric; a transfer calculates nothing." : $"Write `{needed}:` as an expression over the axes, or remove the metric.",
            at.KeyPlace);

    public static Diagnostic NeverDecides(Spot at, string metric) =>
        Diagnostic.Error("PG1069", $"{at.Label} has no effect: {metric} says how the device ran and not how good the code is, so it never decides.", "Remove it; a limit on it is possible.", at.KeyPlace);

    public static Diagnostic IsThreshold(Spot at) =>
        Diagnostic.Error("PG1070", $"{at.Label} is the threshold that fails the gate, a percentage.", "The threads of a block are `threads`.", at.KeyPlace);

    public static Diagnostic NotThreads(Spot at, string name) =>
        Diagnostic.Error("PG1070", $"There is no member `{name}` here.", "The threads of a block are `threads`.", at.KeyPlace);

    public static Diagnostic NotTogether(Spot at, string other, string why) =>
        Diagnostic.Error("PG1071", $"{at.Label} has no effect beside `{other}`: {why}.", "Keep one of them.", at.KeyPlace);

    public static Diagnostic BadClock(Spot at, string text) =>
        Error("PG1046", at, $"{at.Label} is {Short(text)}; it must be {Ranges.SlowestClock} MHz to {new Quantity(Ranges.FastestClock * 1e6, Unit.Hertz).ToChosenString()}, in whole MHz.", null);

    private static Diagnostic Error(string id, Spot at, string sentence, string? next) => Diagnostic.Error(id, sentence, next, at.Place);

    private static string Short(string text) => SuiteFaults.Short(text);
}
