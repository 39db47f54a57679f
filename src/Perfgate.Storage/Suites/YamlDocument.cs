using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Perfgate.Diagnostics;
using Perfgate.Storage.Documents;

namespace Perfgate.Storage.Suites;

/// <summary>The way every YAML file takes: text, tree, version, shape, document, and then what the kind makes of it.</summary>
internal static class YamlDocument
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Result<string> Text(byte[] content, string file)
    {
        try
        {
            return Result.Success(Strict.GetString(DocumentHead.WithoutMark(content)));
        }
        catch (DecoderFallbackException)
        {
            return Result.Failure<string>(SuiteFaults.NotText(file));
        }
    }

    public static Result<TValue> Read<TDocument, TValue>(
        string text, string file, DocumentKind kind, JsonTypeInfo<TDocument> type, JsonObject schema, Func<TDocument, Spot, TValue?> build)
        where TValue : class
    {
        if (text.Length > Ranges.FileBytes || Encoding.UTF8.GetByteCount(text) > Ranges.FileBytes)
            return Result.Failure<TValue>(SuiteFaults.TooLarge(file));
        if (text.Any(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t' or '\u0085')))
            return Result.Failure<TValue>(SuiteFaults.NotText(file));

        YamlTree tree = new(file);
        if (!YamlReading.Read(text, tree) || !IsVersion(tree, kind))
            return Result.Failure<TValue>(tree.Diagnostics);
        ShapeCheck.Check(tree.Root, schema, tree.Top);
        TDocument document = tree.Root.Deserialize(type) ?? throw new InvalidOperationException("A mapping is never null.");
        TValue? value = build(document, tree.Top);
        return value is null || tree.HasErrors ? Result.Failure<TValue>(tree.Diagnostics) : Result.Success(value, tree.Diagnostics);
    }

    // The members of another kind or version mean something else, so nothing else is said about such a file.
    private static bool IsVersion(YamlTree tree, DocumentKind kind)
    {
        Spot at = tree.Top.Member("schema");
        string? schema = tree.Root["schema"] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
        if (schema is null)
        {
            at.Add(SuiteFaults.NoSchema(at, kind));
            return false;
        }
        if (DocumentKind.Parse(schema) is not (string name, int version) || name != kind.Name)
        {
            at.Add(SuiteFaults.OtherSchema(at, schema, kind));
            return false;
        }
        if (version == kind.Version)
            return true;
        at.Add(version > kind.Version ? SuiteFaults.NewerSchema(at, kind, version) : SuiteFaults.OlderSchema(at, kind, version));
        return false;
    }
}
