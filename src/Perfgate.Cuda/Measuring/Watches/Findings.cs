namespace Perfgate.Cuda.Measuring.Watches;

/// <summary>What speaks against a launch, gathered while it is watched. Said once each, in the order found.</summary>
internal sealed class Findings
{
    private readonly List<string> invalid = [];
    private readonly List<string> doubts = [];

    public IReadOnlyList<string> Invalid => invalid;

    public IReadOnlyList<string> Doubts => doubts;

    /// <summary>The numbers must not be trusted.</summary>
    public void Invalidate(string sentence) => Add(invalid, sentence);

    public void Doubt(string sentence) => Add(doubts, sentence);

    private static void Add(List<string> list, string sentence)
    {
        if (!list.Contains(sentence))
            list.Add(sentence);
    }
}
