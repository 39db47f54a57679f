using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Perfgate.Baselines;
using Perfgate.Calibrations;
using Perfgate.Records;
using Perfgate.Storage.Samples;

namespace Perfgate.Storage.Documents;

/// <summary>The JSON contract of perfgate's own files: the generated metadata plus two rules that apply to every type.</summary>
internal static class RecordJson
{
    public static readonly JsonSerializerOptions Options = Build();

    /// <summary>One compact line.</summary>
    public static byte[] Line<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));

    /// <summary>Indented for people and for diffs.</summary>
    public static byte[] Text<T>(T value) => TidyJson.Format(Line(value));

    public static DocumentKind? KindOf(Type type) =>
        type == typeof(RunRecord) ? DocumentKind.Run
        : type == typeof(Baseline) ? DocumentKind.Baseline
        : type == typeof(SamplesDocument) ? DocumentKind.Samples
        : type == typeof(Calibration) ? DocumentKind.Calibration
        : null;

    private static JsonSerializerOptions Build()
    {
        JsonSerializerOptions options = new(RecordContext.Default.Options)
        {
            TypeInfoResolver = RecordContext.Default.WithAddedModifier(RequireMembers).WithAddedModifier(AddSchema),
            MaxDepth = DocumentHead.Deepest,
            // These are files, not HTML: names stay readable in a diff.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.MakeReadOnly();
        return options;
    }

    // A generated deserializer gives an absent init member its type's default, not the initializer's: an absent `missing` of a policy would
    // become `ignore` and an absent list null. So every member that cannot be null must be there.
    private static void RequireMembers(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo member in type.Properties.ToArray())
        {
            if (member.Set is null && member.AssociatedParameter is null)
                type.Properties.Remove(member); // calculated, such as a fingerprint's class
            else
                member.IsRequired = !MayBeNull(member);
        }
    }

    private static bool MayBeNull(JsonPropertyInfo member) =>
        member.PropertyType.IsValueType ? Nullable.GetUnderlyingType(member.PropertyType) is not null : member.IsGetNullable;

    private static void AddSchema(JsonTypeInfo type)
    {
        if (KindOf(type.Type) is not { } kind)
            return;
        JsonPropertyInfo schema = JsonMetadataServices.CreatePropertyInfo(type.Options, new JsonPropertyInfoValues<string>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = type.Type,
            PropertyName = "Schema",
            JsonPropertyName = "schema",
            Getter = _ => kind.Schema,
            // The head has been checked before; here it only must not be unknown.
            Setter = (_, _) => { },
        });
        schema.IsRequired = true;
        type.Properties.Insert(0, schema);
    }
}
