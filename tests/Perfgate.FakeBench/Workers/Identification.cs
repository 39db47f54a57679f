using System.Text.Json;

namespace Perfgate.FakeBench.Workers;

/// <summary>What a worker says of the machine code it would run. The file lies in the working folder, so sides can differ.</summary>
internal static class Identification
{
    public static bool IsAsked(JsonDocument start) => start.RootElement.TryGetProperty("identify_only", out JsonElement asked) && asked.GetBoolean();

    /// <summary>Null when the worker measures all the same, otherwise its exit code.</summary>
    public static async Task<int?> PlayAsync(string fault, Switches switches)
    {
        if (fault == "ignore-identify")
            return null;
        while (fault == "chat-identify")
        {
            FakeWorker.Send("""{"type":"phase","phase":"load"}""");
            await Task.Delay(50);
        }
        FakeWorker.Send($$"""{"type":"done"{{Code(switches)}}}""");
        return 0;
    }

    /// <summary>The member of the last line; empty where there is no file.</summary>
    public static string Code(Switches switches)
    {
        if (switches.Text("--code") is not string path || !File.Exists(path))
            return "";
        IEnumerable<string> digests = File.ReadAllLines(path).Select(line => line.Split(' ')).Select(words => $"\"{words[0]}\":\"{words[1]}\"");
        return $",\"code\":{{{string.Join(',', digests)}}}";
    }
}
