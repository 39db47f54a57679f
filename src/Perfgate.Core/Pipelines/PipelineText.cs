using Perfgate.Suites;

namespace Perfgate.Pipelines;

/// <summary>A pipeline in a few words for people.</summary>
internal static class PipelineText
{
    public static string Of(Pipeline pipeline, IReadOnlyList<AxisValue> parameters)
    {
        string variant = parameters.Any(parameter => parameter.Axis == Pipeline.VariantAxis) ? "" : $", {pipeline.Variant.ToString().ToLowerInvariant()}";
        return $"{string.Join(", ", pipeline.Stages.Select(Of))}{variant}";
    }

    private static string Of(Stage stage) => stage switch
    {
        Stage.Kernel kernel => $"{kernel.Entry} of {kernel.Module.Path}",
        Stage.Copy copy => $"copy {copy.From} to {copy.To}",
        _ => stage.Name,
    };
}
