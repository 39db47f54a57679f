using System.Text.Json;

namespace Perfgate.FakeBench.Workers;

/// <summary>A worker: says hello, sends blocks until it is told to stop, says done; <c>--fault</c> replaces one of these by something else.</summary>
internal static class FakeWorker
{
    public const string Hello = """{"type":"hello","protocol":"perfgate/worker@1","name":"fakebench","version":"1.0","properties":{"runtime":"fake"}}""";

    public static async Task<int> RunAsync(Switches switches)
    {
        (double? slowdown, string? turn) = Turns.Take(switches.Text("--turns"));
        string fault = turn ?? switches.Text("--fault") ?? "";
        if (await Openings.PlayAsync(fault) is int ended)
            return ended;
        Send(Hello);
        if (Receive() is not { } start)
            return 1;
        if (Refusals.Play(fault))
            return 0;
        if (Identification.IsAsked(start) && await Identification.PlayAsync(fault, switches) is int identified)
            return identified;
        Send("""{"type":"phase","phase":"warmup"}""");
        Send("""{"type":"phase","phase":"measure"}""");
        Blocks blocks = new(switches, slowdown ?? switches.Number("--slowdown"), start.RootElement.GetProperty("seed").GetInt64());
        for (int number = 1; ; number++)
        {
            Send(blocks.Next(number, fault));
            if (await Middles.PlayAsync(fault, number) is int left)
                return left;
            if (Receive() is not { } reply)
                return 1;
            if (reply.RootElement.GetProperty("type").GetString() == "stop")
                break;
        }
        return await Endings.PlayAsync(fault, blocks, Identification.Code(switches));
    }

    public static void Send(string line)
    {
        Console.Out.Write(line + "\n");
        Console.Out.Flush();
    }

    public static JsonDocument? Receive() => Console.In.ReadLine() is string line ? JsonDocument.Parse(line) : null;
}
