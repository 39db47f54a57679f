using System.Globalization;
using Perfgate.Suites;

namespace Perfgate.Pipelines;

/// <summary>
/// The part of a pipeline that says what work is done, as named texts. Modules, entries, grids, blocks, shared memory and compiler options are left out: tuning them is
/// what a change is about, and a tuned kernel must meet its old baseline.
/// </summary>
internal static class PipelineDefinition
{
    public static IEnumerable<(string Name, string Value)> Of(Subject.Cuda subject)
    {
        Pipeline pipeline = subject.Pipeline;
        yield return ("variant", pipeline.Variant.ToString());
        yield return ("locked_clock", Text(subject.LockedMegahertz));
        yield return ("bytes", Text(pipeline.Bytes));
        yield return ("flops", Text(pipeline.Flops));
        foreach (PipelineBuffer buffer in pipeline.Buffers)
            yield return ("buffer", $"{buffer.Name} {buffer.Type} {string.Join(" x ", buffer.Shape)} {buffer.Use} {buffer.Place} {Text(buffer.Fill)} {buffer.File} {Text(buffer.Seed)}");
        foreach (Stage stage in pipeline.Stages)
        {
            yield return ("stage", Text(stage));
            foreach (Argument argument in (stage as Stage.Kernel)?.Arguments ?? [])
                yield return ("argument", Text(argument));
        }
    }

    /// <summary>The rest: how the stages' kernels are made and launched.</summary>
    public static IEnumerable<string> MannerOf(Subject.Cuda subject) => subject.Pipeline.Stages.OfType<Stage.Kernel>().Select(kernel =>
        $"{kernel.Module.Path} {kernel.Module.Compiler} {string.Join(' ', kernel.Module.Options)} {kernel.Entry} {string.Join(" x ", kernel.Grid)} {string.Join(" x ", kernel.Block)} {kernel.Shared}");

    private static string Text(Stage stage) => stage switch
    {
        Stage.Copy copy => $"copy {copy.From} {copy.To} {copy.Bytes}",
        Stage.Clear clear => $"clear {clear.Buffer} {clear.Value}",
        _ => "kernel",
    };

    private static string Text(Argument argument) => argument switch
    {
        Argument.Buffer buffer => $"buffer {buffer.Name}",
        Argument.Whole whole => $"{whole.Type} {whole.Value}",
        Argument.Real real => $"{real.Type} {real.Text}",
        Argument.Bytes bytes => $"bytes {bytes.Hex}",
        _ => throw new InvalidOperationException($"Unknown argument {argument}."),
    };

    private static string Text(Fill? fill) =>
        fill is null ? "file" : string.Create(CultureInfo.InvariantCulture, $"{fill.Distribution} {fill.Low:R} {fill.High:R}");

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
