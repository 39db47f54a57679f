using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Perfgate.Pipelines;

namespace Perfgate.Execution.Workers.Messages;

/// <summary>The protocol's contract: the generated metadata, and the names of the members of Core's closed families.</summary>
internal static class ProtocolJson
{
    private static readonly JsonSerializerOptions Wire = new(WorkerJson.Default.Options) { TypeInfoResolver = WorkerJson.Default.WithAddedModifier(NameFamilies) };

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Wire.GetTypeInfo(typeof(T));

    // Core knows no JSON, so the members of its closed families are named here.
    private static void NameFamilies(JsonTypeInfo type)
    {
        JsonDerivedType[] family =
            type.Type == typeof(Stage) ? [new(typeof(Stage.Kernel), "kernel"), new(typeof(Stage.Copy), "copy"), new(typeof(Stage.Clear), "clear")]
            : type.Type == typeof(Argument)
                ? [new(typeof(Argument.Buffer), "buffer"), new(typeof(Argument.Whole), "whole"), new(typeof(Argument.Real), "real"), new(typeof(Argument.Bytes), "bytes")]
                : [];
        if (family.Length == 0)
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "is", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization };
        foreach (JsonDerivedType member in family)
            type.PolymorphismOptions.DerivedTypes.Add(member);
    }
}
