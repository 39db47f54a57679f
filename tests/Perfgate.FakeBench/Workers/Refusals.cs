namespace Perfgate.FakeBench.Workers;

/// <summary>What a worker can say instead of measuring.</summary>
internal static class Refusals
{
    /// <summary>True when the worker has refused and ends.</summary>
    public static bool Play(string fault)
    {
        switch (fault)
        {
            case "skip":
                FakeWorker.Send("""{"type":"skip","reason":"no CUDA device"}""");
                return true;
            case "error":
                Console.Error.WriteLine("traceback: line 7");
                FakeWorker.Send("""{"type":"error","message":"out of device memory"}""");
                return true;
            case "stderr":
                for (int line = 1; line <= 50_000; line++)
                    Console.Error.WriteLine($"complaint {line} of a worker that is anything but quiet");
                FakeWorker.Send("""{"type":"error","message":"flooded"}""");
                return true;
            default:
                return false;
        }
    }
}
