using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Quickstart.Model;
using Quickstart.Protocol;
using Quickstart.Text;

namespace Quickstart.Measuring;

/// <summary>The one request of a case, answered again and again. Every answer must be the first one's, or work was not equal.</summary>
internal sealed class Workload
{
    private readonly RequestRunner runner;
    private readonly string prompt;
    private readonly int[] first;
    private readonly int[] generated;
    private bool answered;

    public Workload(CaseParameters parameters, ulong seed, Slowdown slowdown)
    {
        TransformerDecoder decoder = ModelCard.Load();
        runner = new RequestRunner(decoder, new Tokenizer(), new TokenSampler(seed, decoder.Shape.Vocabulary), slowdown);
        prompt = PromptWriter.Write(parameters.Prompt, seed);
        generated = new int[parameters.Tokens];
        first = new int[parameters.Tokens];
    }

    public PartClock Clock => runner.Clock;

    /// <summary>SHA-256 over the generated tokens, the first 16 hexadecimal digits.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(first.AsSpan())))[..16];

    public RequestTiming Run()
    {
        RequestTiming timing = runner.Run(prompt, generated);
        if (!answered)
            generated.CopyTo(first, 0);
        answered = true;
        return generated.AsSpan().SequenceEqual(first) ? timing : throw new WorkerFault("A request generated other tokens than the first one.");
    }
}
