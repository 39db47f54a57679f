using System.Globalization;
using Quickstart.Measuring;
using Quickstart.Model;
using Quickstart.Text;

namespace Quickstart;

/// <summary><c>decoder generate --prompt TEXT --tokens N</c>: prints the prompt and what follows.</summary>
internal static class GenerateCommand
{
    private const ulong Seed = 1;

    public static int Run(IReadOnlyList<string> options)
    {
        string prompt = "hello";
        int tokens = 32;
        for (int index = 0; index < options.Count; index += 2)
        {
            string? value = index + 1 < options.Count ? options[index + 1] : null;
            if (options[index] == "--prompt" && !string.IsNullOrEmpty(value))
                prompt = value;
            else if (options[index] != "--tokens" || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out tokens)
                     || tokens < 1 || tokens >= ModelCard.Shape.Context)
                return Refuse($"use: decoder generate --prompt TEXT --tokens N (1 to {ModelCard.Shape.Context - 1})");
        }
        return Slowdown.Parse(Environment.GetEnvironmentVariable(Slowdown.Variable), out string? fault) is { } slowdown
            ? Print(prompt, tokens, slowdown)
            : Refuse(fault!);
    }

    private static int Print(string prompt, int tokens, Slowdown slowdown)
    {
        TransformerDecoder decoder = ModelCard.Load();
        RequestRunner runner = new(decoder, new Tokenizer(), new TokenSampler(Seed, decoder.Shape.Vocabulary), slowdown);
        int[] generated = new int[tokens];
        runner.Run(prompt, generated);
        Console.WriteLine(prompt + Tokenizer.Decode(generated));
        return 0;
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine($"decoder: {sentence}");
        return 2;
    }
}
