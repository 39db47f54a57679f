using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Perfgate.Execution.Workers.Messages;

namespace Perfgate.Execution.Workers;

/// <summary>Turns one line of a worker into a message, or into the sentence that says what is wrong with it.</summary>
internal static class WorkerLine
{
    private const int ShownCharacters = 120;

    public static WorkerInput Parse(ReadOnlyMemory<byte> line)
    {
        // Some runtimes begin their standard output with a byte order mark.
        if (line.Span.StartsWith("\uFEFF"u8))
            line = line[3..];
        // The parser takes bytes that are not UTF-8 inside a string and throws later, when the string is asked for.
        if (!Utf8.IsValid(line.Span))
            return new WorkerInput.Broken(WorkerFaults.NotUtf8(Shown(line.Span)));
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return Parse(document.RootElement, line.Span);
        }
        catch (JsonException)
        {
            return new WorkerInput.Broken(HoldsNonFinite(line.Span) ? WorkerFaults.NotFinite(Shown(line.Span)) : WorkerFaults.NotJson(Shown(line.Span)));
        }
    }

    private static WorkerInput Parse(JsonElement root, ReadOnlySpan<byte> line)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type", out JsonElement type) || type.ValueKind != JsonValueKind.String)
            return new WorkerInput.Broken(WorkerFaults.NoType(Shown(line)));
        string name = type.GetString()!;
        return name switch
        {
            _ when root.EnumerateObject().Any(member => HoldsNull(member.Value)) => new WorkerInput.Broken(WorkerFaults.HoldsNull(name)),
            "hello" => Read(root, name, ProtocolJson.Of<HelloMessage>()),
            "phase" => Read(root, name, ProtocolJson.Of<PhaseMessage>()),
            "block" => Read(root, name, ProtocolJson.Of<BlockMessage>()),
            "done" => Read(root, name, ProtocolJson.Of<DoneMessage>()),
            "skip" => Read(root, name, ProtocolJson.Of<SkipMessage>()),
            "error" => Read(root, name, ProtocolJson.Of<ErrorMessage>()),
            _ => new WorkerInput.Broken(WorkerFaults.UnknownType(name)),
        };
    }

    private static WorkerInput Read<T>(JsonElement root, string name, JsonTypeInfo<T> type)
        where T : WorkerMessage
    {
        try
        {
            return new WorkerInput.Said(root.Deserialize(type)!);
        }
        catch (JsonException exception)
        {
            return new WorkerInput.Broken(WorkerFaults.WrongMember(name, exception));
        }
    }

    // An optional member may be null; a list or an object that holds null is a fault (the serialiser checks members, not elements).
    private static bool HoldsNull(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Any(element => element.ValueKind == JsonValueKind.Null || HoldsNull(element)),
        JsonValueKind.Object => value.EnumerateObject().Any(member => member.Value.ValueKind == JsonValueKind.Null || HoldsNull(member.Value)),
        _ => false,
    };

    // Python's json module writes these words, which are not JSON: the cause deserves to be named.
    private static bool HoldsNonFinite(ReadOnlySpan<byte> line) => line.IndexOf("NaN"u8) >= 0 || line.IndexOf("Infinity"u8) >= 0;

    private static string Shown(ReadOnlySpan<byte> line)
    {
        string text = Encoding.UTF8.GetString(line[..Math.Min(line.Length, 4 * ShownCharacters)]);
        string printable = new([.. text.Where(character => !char.IsControl(character)).Take(ShownCharacters)]);
        return printable.Length < text.TrimEnd().Length ? printable + "…" : printable;
    }
}
