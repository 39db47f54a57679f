namespace Perfgate.Execution.Processes;

/// <summary>
/// perfgate runs one child at a time: two would disturb one another, and the system reports the CPU time of ended children as one sum.
/// </summary>
internal static class OneChild
{
    private static readonly SemaphoreSlim Gate = new(1, 1);

    /// <summary>Waits for the turn; disposing ends it. Not cancellable: whoever has the turn is stopped by the same Ctrl-C.</summary>
    public static async Task<IDisposable> EnterAsync()
    {
        await Gate.WaitAsync();
        return new Turn();
    }

    private sealed class Turn : IDisposable
    {
        private int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
                Gate.Release();
        }
    }
}
