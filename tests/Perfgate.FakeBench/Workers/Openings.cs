namespace Perfgate.FakeBench.Workers;

/// <summary>What a worker can do instead of its hello.</summary>
internal static class Openings
{
    /// <summary>Null when the worker should go on, otherwise its exit code.</summary>
    public static async Task<int?> PlayAsync(string fault)
    {
        switch (fault)
        {
            case "garbage":
                FakeWorker.Send("Loading checkpoint shards: 100%");
                break;
            case "huge":
                FakeWorker.Send(new string('x', 5 * 1024 * 1024));
                break;
            case "no-type":
                FakeWorker.Send("[1, 2, 3]");
                break;
            case "type":
                FakeWorker.Send("""{"type":"greeting"}""");
                break;
            case "member":
                FakeWorker.Send("""{"type":"hello","protocol":"perfgate/worker@1","name":7,"version":"1"}""");
                break;
            case "version":
                FakeWorker.Send("""{"type":"hello","protocol":"perfgate/worker@9","name":"fakebench","version":"1.0"}""");
                break;
            case "before":
                FakeWorker.Send("""{"type":"block","samples":{}}""");
                break;
            case "silent":
                break;
            case "exit":
                Console.Error.WriteLine("no memory for the model");
                return 3;
            default:
                return null;
        }
        await Task.Delay(Timeout.InfiniteTimeSpan);
        return 0;
    }
}
