namespace Perfgate.FakeBench.Workers;

/// <summary>What a worker can do once it is told to stop.</summary>
internal static class Endings
{
    public static async Task<int> PlayAsync(string fault, Blocks blocks, string code)
    {
        switch (fault)
        {
            case "ignore-stop":
                FakeWorker.Send(blocks.Next(99, fault));
                await Task.Delay(Timeout.InfiniteTimeSpan);
                break;
            case "chat-after-stop":
                while (true)
                {
                    FakeWorker.Send("""{"type":"phase","phase":"measure"}""");
                    await Task.Delay(50);
                }
        }
        FakeWorker.Send($$"""{"type":"done","checksum":"{{blocks.Checksum}}"{{code}}}""");
        if (fault == "stay")
            await Task.Delay(Timeout.InfiniteTimeSpan);
        return fault == "exit-after-done" ? 4 : 0;
    }
}
