using System.Globalization;
using Perfgate.Expressions;
using Perfgate.Quantities;
using Perfgate.Suites;

namespace Perfgate.Pipelines;

/// <summary>A pipeline in a few words for people.</summary>
internal static class PipelineText
{
    /// <summary>Stages that are described; of a longer graph only the names are told.</summary>
    private const int MostStages = 4;

    public static string Of(Pipeline pipeline, IReadOnlyList<AxisValue> parameters)
    {
        AxisValue variant = parameters.FirstOrDefault(parameter => parameter.Axis == Pipeline.VariantAxis);
        string stages = pipeline.Stages.Count > MostStages
            ? string.Create(CultureInfo.InvariantCulture, $"{pipeline.Stages.Count} stages ({string.Join(", ", pipeline.Stages.Select(stage => stage.Name))})")
            : string.Join(", ", pipeline.Stages.Select(stage => Of(stage, pipeline, parameters)));
        return $"{stages}, {variant.Value ?? pipeline.Variant.ToString().ToLowerInvariant()}";
    }

    private static string Of(Stage stage, Pipeline pipeline, IReadOnlyList<AxisValue> parameters) => stage switch
    {
        Stage.Kernel kernel => $"{kernel.Entry} of {kernel.Module.Path}, {Extents(kernel.Grid, parameters)} blocks of {Extents(kernel.Block, parameters)} threads",
        Stage.Copy copy => $"copy {Length(copy, pipeline, parameters)} from {End(copy.From, pipeline)} to {End(copy.To, pipeline)}",
        Stage.Clear clear => $"clear {clear.Buffer}",
        _ => stage.Name,
    };

    private static string Extents(IReadOnlyList<Expression> extents, IReadOnlyList<AxisValue> parameters) =>
        string.Join(" x ", extents.Select(extent => extent.Evaluate(parameters).Value.ToString(CultureInfo.InvariantCulture)));

    private static string Length(Stage.Copy copy, Pipeline pipeline, IReadOnlyList<AxisValue> parameters)
    {
        double bytes = copy.Bytes?.Evaluate(parameters).Value
            ?? pipeline.Buffers.Where(buffer => buffer.Name == copy.From || buffer.Name == copy.To).Min(buffer => Bytes(buffer, parameters));
        return new Quantity(bytes, Unit.Bytes).ToChosenString();
    }

    private static double Bytes(PipelineBuffer buffer, IReadOnlyList<AxisValue> parameters) =>
        buffer.Shape.Aggregate((double)buffer.Type.Size(), (product, extent) => product * extent.Evaluate(parameters).Value);

    // A transfer's buffers are named after where they lie; those of a graph by whoever wrote it.
    private static string End(string name, Pipeline pipeline)
    {
        string place = pipeline.Buffers.FirstOrDefault(buffer => buffer.Name == name)?.Place.ToString().ToLowerInvariant() ?? "device";
        return place == "device" || place == name ? name : $"{place} {name}";
    }
}
