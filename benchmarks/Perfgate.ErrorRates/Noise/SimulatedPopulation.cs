namespace Perfgate.ErrorRates.Noise;

/// <summary>Rows whose launches are drawn from a noise level.</summary>
public sealed record SimulatedPopulation(string Name, NoiseLevel Level, int RunSize = 5) : Population(Name)
{
    private const int SamplesPerLaunch = 30;
    private const int MostLaunches = 256;

    public override IReadOnlyList<LaunchSource> Suite(Draws draws, int rows)
    {
        double[] machines = [.. Enumerable.Range(0, MostLaunches).Select(_ => Level.Machine * draws.Normal())];
        return [.. Enumerable.Range(0, rows).Select(_ => Row(draws, machines))];
    }

    private LaunchSource Row(Draws draws, double[] machines)
    {
        RowNoise row = new(Level, draws);
        return (random, baseline, head, paired) =>
        {
            double[][] launches = new double[baseline + head][];
            double run = 0;
            double[] ofRow = [.. launches.Select(_ => row.MachineOfRow * random.Normal())];
            for (int index = 0; index < launches.Length; index++)
            {
                int place = paired ? index % baseline : index;
                if (index == baseline || (index < baseline && index % RunSize == 0))
                    run = Level.Run * random.Normal();
                double drift = Level.Drift * place / launches.Length;
                launches[index] = row.Launch(random, machines[place] + ofRow[place] + run + drift, SamplesPerLaunch);
            }
            return (launches[..baseline], launches[baseline..]);
        };
    }
}
