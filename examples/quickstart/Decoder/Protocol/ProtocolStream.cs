using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Quickstart.Protocol;

/// <summary>The two directions of the conversation, one JSON object a line.</summary>
internal sealed class ProtocolStream(TextReader input, TextWriter output)
{
    public void Write<T>(T line, JsonTypeInfo<T> type)
    {
        output.Write(JsonSerializer.Serialize(line, type));
        output.Write('\n');
        output.Flush();
    }

    public void WritePhase(string phase) => Write(new PhaseLine(phase), ProtocolJson.Default.PhaseLine);

    /// <summary>The next line, of one of the types; anything else, and the end of input, is a fault of the other side.</summary>
    public Instruction Read(params ReadOnlySpan<string> types)
    {
        string line = input.ReadLine() ?? throw new WorkerFault($"The input ended where one of {string.Join(", ", types)} was due.");
        try
        {
            Instruction? instruction = JsonSerializer.Deserialize(line, ProtocolJson.Default.Instruction);
            return instruction is not null && types.Contains(instruction.Type)
                ? instruction
                : throw new WorkerFault($"The input has '{instruction?.Type}' where one of {string.Join(", ", types)} was due.");
        }
        catch (JsonException exception)
        {
            throw new WorkerFault($"The input is not a line of the protocol: {exception.Message}");
        }
    }
}
