using System.Globalization;
using Perfgate.ErrorRates.Noise;
using Perfgate.ErrorRates.Rules;

namespace Perfgate.ErrorRates.Tables;

/// <summary>How often the rules in use elsewhere call one launch slower, after five launches before it.</summary>
internal static class RuleTable
{
    private static readonly double[] Effects = [0, 0.05, 0.15, 0.3];

    public static void Write(TextWriter output, Population population, int rows, ulong seed)
    {
        output.WriteLine($"### One launch after five, {population.Name}: share of rows called slower, percent ({rows} rows)");
        output.WriteLine();
        output.WriteLine($"| rule | {string.Join(" | ", Effects.Select(effect => $"+{effect:0 %}"))} |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        Draws draws = new(seed);
        (double[][] Baseline, double[][] Head)[] drawn = [.. population.Suite(draws, rows).Select(source => source(draws, 5, 1, false))];
        foreach (KnownRule rule in KnownRules.All)
        {
            IEnumerable<string> shares = Effects.Select(effect => (100.0 * drawn.AsParallel().Count(row => rule.Alarms(row.Baseline, [.. row.Head[0].Select(value => value * (1 + effect))])) / rows).ToString("0.0", CultureInfo.InvariantCulture));
            output.WriteLine($"| {rule.Name} | {string.Join(" | ", shares)} |");
        }
        output.WriteLine();
    }
}
