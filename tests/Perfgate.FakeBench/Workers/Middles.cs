namespace Perfgate.FakeBench.Workers;

/// <summary>What a worker can do after a block, while perfgate answers.</summary>
internal static class Middles
{
    /// <summary>Null when the worker should go on, otherwise its exit code.</summary>
    public static async Task<int?> PlayAsync(string fault, int block)
    {
        switch (fault)
        {
            case "silent-after-block":
                await Task.Delay(Timeout.InfiniteTimeSpan);
                return 0;
            case "done-early" when block == 2:
                FakeWorker.Send("""{"type":"done"}""");
                return 0;
            default:
                return null;
        }
    }
}
