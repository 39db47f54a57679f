using System.Diagnostics;
using Quickstart.Model;
using Quickstart.Text;

namespace Quickstart.Measuring;

/// <summary>Answers requests: a prompt in, tokens out, each part timed. Allocates nothing once constructed.</summary>
internal sealed class RequestRunner(TransformerDecoder decoder, Tokenizer tokenizer, TokenSampler sampler, Slowdown slowdown)
{
    private readonly int[] prompt = new int[decoder.Shape.Context];

    public PartClock Clock { get; } = new();

    /// <summary>Fills <paramref name="generated"/>; a prompt that leaves too little room for that is cut.</summary>
    public RequestTiming Run(ReadOnlySpan<char> text, Span<int> generated)
    {
        sampler.Restart();
        Clock.Restart();
        long began = Clock.Last;
        long firstToken = began;
        int read = tokenizer.Encode(text, prompt.AsSpan(0, prompt.Length - generated.Length));
        Clock.Lap(Part.Tokenize);
        long tokenBegan = began;
        for (int position = 0; position < read + generated.Length - 1; position++)
        {
            int next = position - read + 1;
            decoder.Read(next <= 0 ? prompt[position] : generated[next - 1], position, Clock);
            if (next >= 0)
                generated[next] = Sample();
            slowdown.Burn(tokenBegan, Clock);
            tokenBegan = Clock.Last;
            if (next == 0)
                firstToken = Clock.Last;
        }
        return new RequestTiming(Seconds(began, firstToken), Seconds(began, Clock.Last), generated.Length);
    }

    private int Sample()
    {
        decoder.Score(sampler.Scores);
        int token = sampler.Draw();
        Clock.Lap(Part.Sample);
        return token;
    }

    private static double Seconds(long from, long to) => (to - from) / (double)Stopwatch.Frequency;
}
