using System.Globalization;
using Perfgate.ErrorRates.Noise;
using Perfgate.ErrorRates.PullRequests;

namespace Perfgate.ErrorRates.Tables;

/// <summary>perfgate's own error rates on whole pull requests, at the default thresholds.</summary>
internal static class GateTable
{
    private const int ChangedRows = 10;

    public static void Write(TextWriter output, Population population, IEnumerable<RequestDesign> designs, int requests, ulong seed)
    {
        output.WriteLine($"### perfgate on suites of 200 rows, {population.Name} ({requests} pull requests a figure)");
        output.WriteLine();
        output.WriteLine("| launches | unchanged blocked | false rows per 1,000 | every row +5 %: blocked per 1,000 | power +20 % | +30 % | undecided rows | extra launches |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (RequestDesign design in designs)
        {
            SimulatedRequests simulated = new(population, design);
            RequestFigures unchanged = simulated.Judge(ChangedCode.Nothing, requests, seed);
            RequestFigures five = simulated.Judge(new ChangedCode(EveryRowBy: 0.05), requests, seed + 1);
            RequestFigures twenty = simulated.Judge(new ChangedCode(ChangedRows, 0.2), requests, seed + 2);
            RequestFigures thirty = simulated.Judge(new ChangedCode(ChangedRows, 0.3), requests, seed + 3);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {design} | {100 * unchanged.BlockedShare:0.0} ± {100 * unchanged.BlockedError:0.0} % | {unchanged.FalseRowsPerThousand:0.00} | {five.FalseRowsPerThousand:0.00} | {100 * twenty.Power:0.0} % | {100 * thirty.Power:0.0} % | {100 * unchanged.InconclusiveShare:0.0} % | {100 * unchanged.ExtraLaunches:0.0} % |"));
        }
        output.WriteLine();
    }
}
