using System.Globalization;
using Perfgate.Diagnostics;
using Perfgate.ErrorRates.Noise;
using Perfgate.ErrorRates.PullRequests;
using Perfgate.ErrorRates.Tables;
using Perfgate.Plans;

// dotnet run -c Release --project benchmarks/Perfgate.ErrorRates [PULL_REQUESTS] [SEED] [SAMPLES_FILE...]
int requests = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 400;
ulong seed = args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : 1;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

RequestDesign sixAndFour = new(Design.History, 6, 4, 0), fiveAndThree = new(Design.History, 5, 3, 0), twoConfirmedTwice = new(Design.History, 6, 2, 2);
RequestDesign window = new(Design.History, 25, 5, 3, RunSize: 5), pairs = new(Design.SideBySide, 5, 5, 3);

if (args.Length > 2)
    return OfRecorded(args[2..]);
Population[] machines = [
    new SimulatedPopulation("dedicated machine", NoiseLevels.Dedicated), new SimulatedPopulation("busy machine", NoiseLevels.Busy), new SimulatedPopulation("hosted runners", NoiseLevels.Hosted)];
foreach (Population machine in machines)
{
    RuleTable.Write(Console.Out, machine, 20_000, seed);
    GateTable.Write(Console.Out, machine, [sixAndFour, fiveAndThree, twoConfirmedTwice, window, pairs], requests, seed);
    DriftTable.Write(Console.Out, machine, 2_000, seed);
}
Population[] difficulties = [
    new SimulatedPopulation("heavy tails", NoiseLevels.HeavyTails), new SimulatedPopulation("a fifth of the rows in two modes", NoiseLevels.Bimodal),
    new SimulatedPopulation("coarse timer", NoiseLevels.CoarseTimer), new SimulatedPopulation("correlated samples", NoiseLevels.Correlated),
    new SimulatedPopulation("3 % from run to run", NoiseLevels.RunToRun), new SimulatedPopulation("slow drift", NoiseLevels.Drifting)];
foreach (Population difficulty in difficulties)
    GateTable.Write(Console.Out, difficulty, [sixAndFour, window, pairs], requests / 2, seed);
return 0;

// Launches of unchanged code in samples files: at least ten a row.
int OfRecorded(string[] paths)
{
    foreach (string path in paths)
    {
        Result<RecordedPopulation> recorded = RecordedPopulation.Read(Path.GetFileNameWithoutExtension(path), path);
        if (!recorded.Succeeded)
        {
            Console.Error.WriteLine(recorded.Diagnostics[0]);
            return 2;
        }
        RuleTable.Write(Console.Out, recorded.Value, 20_000, seed);
        GateTable.Write(Console.Out, recorded.Value, [sixAndFour, fiveAndThree, twoConfirmedTwice, new(Design.SideBySide, 5, 5, 0)], requests, seed);
    }
    return 0;
}
