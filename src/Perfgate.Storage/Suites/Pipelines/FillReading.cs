using System.Globalization;
using Perfgate.Pipelines;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads <c>fill:</c>, <c>uniform -1 1</c> for instance. Null after a fault.</summary>
internal static class FillReading
{
    private static readonly Fill Nothing = new(Distribution.Constant, 0, 0);

    public static Fill Default(ElementType type, BufferUse use) => use switch
    {
        BufferUse.Out or BufferUse.Scratch => Nothing,
        _ when type.IsFloating() => new Fill(Distribution.Normal, 0, 1),
        _ => new Fill(Distribution.Uniform, 0, 127),
    };

    public static Fill? Read(string text, ElementType type, Spot at)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !PipelineWords.Distributions.TryGetValue(words[0], out Distribution distribution))
        {
            at.Add(SuiteFaults.UnknownWord(at, words.FirstOrDefault() ?? "", PipelineWords.Distributions.Keys));
            return null;
        }
        double[] numbers = [.. words.Skip(1).Select(Number)];
        if (Fault(distribution, numbers, type) is string reason)
        {
            at.Add(PipelineFaults.BadFill(at, text, reason));
            return null;
        }
        return new Fill(distribution, numbers[0], numbers.ElementAtOrDefault(1));
    }

    private static string? Fault(Distribution distribution, double[] numbers, ElementType type)
    {
        int needed = distribution == Distribution.Constant ? 1 : 2;
        if (numbers.Length != needed || numbers.Contains(double.NaN))
            return needed == 1 ? "does not have one number after the word" : "does not have two numbers after the word";
        string name = PipelineWords.Of(PipelineWords.Types, type);
        bool[] held = [.. numbers.Select(number => type.Holds(number))];
        if (!held[0] || (needed == 2 && !held[1] && distribution != Distribution.Ramp))
            return $"has a number that {name} cannot hold";
        return distribution switch
        {
            Distribution.Uniform when numbers[0] >= numbers[1] => "has a low that is not below its high",
            Distribution.Normal when numbers[1] <= 0 => "has a deviation that is not above 0",
            Distribution.Normal when !type.IsFloating() => $"is for floating types, and {name} holds whole numbers",
            Distribution.Ramp when numbers[1] == 0 => "has a step of 0",
            Distribution.Ramp when !type.IsFloating() && !double.IsInteger(numbers[1]) => $"has a step that is no whole number, as {name} needs",
            _ => null,
        };
    }

    // What is no finite number is NaN here, which no fill has.
    private static double Number(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : double.NaN;
}
