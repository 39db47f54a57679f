using System.Globalization;
using Quickstart.Model;
using Quickstart.Protocol;

namespace Quickstart.Measuring;

/// <summary>The axes of a case.</summary>
/// <param name="Prompt">Tokens of the prompt.</param>
/// <param name="Tokens">Tokens to generate.</param>
internal sealed record CaseParameters(int Prompt, int Tokens)
{
    /// <summary>Reads the axes <c>prompt</c> (64 unless given) and <c>tokens</c> (32).</summary>
    public static CaseParameters Of(IReadOnlyDictionary<string, string> parameters)
    {
        CaseParameters read = new(Number(parameters, "prompt", 64, fewest: 1), Number(parameters, "tokens", 32, fewest: 2));
        int most = ModelCard.Shape.Context;
        return read.Prompt + read.Tokens <= most
            ? read
            : throw new WorkerFault($"prompt {read.Prompt} and tokens {read.Tokens} together are more than the decoder's {most} positions.");
    }

    private static int Number(IReadOnlyDictionary<string, string> parameters, string name, int otherwise, int fewest)
    {
        if (!parameters.TryGetValue(name, out string? text))
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= fewest && number <= ModelCard.Shape.Context
            ? number
            : throw new WorkerFault($"{name} is '{text}', which is not a number from {fewest} to {ModelCard.Shape.Context}.");
    }
}
