namespace Quickstart.Measuring;

/// <summary>The measurements of the requests between two reports; its arrays are reused, so that measuring allocates nothing.</summary>
internal sealed class Block(int capacity)
{
    private readonly double[] ttft = new double[capacity];
    private readonly double[] tpot = new double[capacity];
    private readonly double[] tokensPerSecond = new double[capacity];
    private readonly double[][] spans = [.. Parts.All.Select(_ => new double[capacity])];

    public int Count { get; private set; }

    public int Tokens { get; private set; }

    /// <summary>Milliseconds to the first token.</summary>
    public ReadOnlyMemory<double> Ttft => ttft.AsMemory(0, Count);

    /// <summary>Milliseconds a token after the first.</summary>
    public ReadOnlyMemory<double> Tpot => tpot.AsMemory(0, Count);

    public ReadOnlyMemory<double> TokensPerSecond => tokensPerSecond.AsMemory(0, Count);

    public ReadOnlyMemory<double> Span(Part part) => spans[(int)part].AsMemory(0, Count);

    public void Clear() => (Count, Tokens) = (0, 0);

    public void Add(RequestTiming timing, PartClock clock)
    {
        ttft[Count] = timing.FirstToken * 1e3;
        tpot[Count] = timing.PerOutputToken * 1e3;
        tokensPerSecond[Count] = timing.TokensPerSecond;
        for (int part = 0; part < spans.Length; part++)
            spans[part][Count] = clock.Seconds((Part)part);
        Count++;
        Tokens += timing.Tokens;
    }
}
