using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Perfgate.Diagnostics;

namespace Perfgate.Storage.Documents;

/// <summary>Reads one kind of JSON file strictly: its version is known, every member is known, nothing that must be there is missing.</summary>
internal static class DocumentReader
{
    public static Result<T> Read<T>(byte[] content, string file, DocumentKind kind)
        where T : notnull =>
        DocumentHead.Read(content, file)
            .Then(head => Current(head, content, file, kind))
            .Then(current => Deserialize<T>(current, file, kind));

    /// <summary>One JSON object without a look at its <c>schema</c>: a line of a journal.</summary>
    public static Result<T> Deserialize<T>(ReadOnlySpan<byte> content, string file, DocumentKind kind)
        where T : notnull
    {
        try
        {
            JsonTypeInfo<T> type = (JsonTypeInfo<T>)RecordJson.Options.GetTypeInfo(typeof(T));
            T? value = JsonSerializer.Deserialize(DocumentHead.WithoutMark(content), type);
            return value is null ? Result.Failure<T>(DocumentFaults.Empty(file)) : Result.Success(value);
        }
        catch (JsonException exception)
        {
            return Result.Failure<T>(DocumentFaults.Translate(file, kind, typeof(T), exception));
        }
    }

    private static Result<byte[]> Current(DocumentHead head, byte[] content, string file, DocumentKind kind)
    {
        if (head.Schema is null)
            return Result.Failure<byte[]>(DocumentFaults.NoSchema(file, kind));
        if (DocumentKind.Parse(head.Schema) is not (string name, int version) || name != kind.Name)
            return Result.Failure<byte[]>(DocumentFaults.OtherKind(file, head.Schema, kind));
        return version.CompareTo(kind.Version) switch
        {
            > 0 => Result.Failure<byte[]>(DocumentFaults.Newer(file, kind, version)),
            < 0 => Migrations.Upgrade(kind, version, file),
            _ => Result.Success(content),
        };
    }
}
