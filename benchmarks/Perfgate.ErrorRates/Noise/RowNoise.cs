namespace Perfgate.ErrorRates.Noise;

/// <summary>The noise of one row, drawn once from its machine's level.</summary>
internal sealed class RowNoise
{
    private readonly NoiseLevel level;
    private readonly double launch;
    private readonly double sample;
    private readonly bool hasTwoModes;
    private readonly double distance;
    private readonly double slowShare;

    public RowNoise(NoiseLevel level, Draws draws)
    {
        this.level = level;
        launch = draws.Around(level.Launch, level.LaunchSpread);
        sample = draws.Around(level.Sample, level.SampleSpread);
        MachineOfRow = draws.Around(level.MachineOfRow, level.MachineOfRowSpread);
        hasTwoModes = draws.Chance(level.TwoModes);
        distance = draws.Around(level.ModeDistance, level.ModeDistanceSpread);
        slowShare = draws.Uniform();
    }

    public double MachineOfRow { get; }

    /// <summary>The samples of one launch around 1, after what its surroundings add.</summary>
    public double[] Launch(Draws draws, double surroundings, int samples)
    {
        double centre = surroundings + launch * draws.HeavyTailed();
        if (hasTwoModes && draws.Chance(slowShare))
            centre += distance;
        if (draws.Chance(level.Disturbed))
            centre += level.DisturbedBy * draws.Exponential();
        double[] values = new double[samples];
        double last = draws.Normal();
        for (int index = 0; index < samples; index++)
        {
            last = level.Correlation * last + Math.Sqrt(1 - level.Correlation * level.Correlation) * draws.Normal();
            values[index] = centre + sample * last;
        }
        AddBurst(draws, values);
        for (int index = 0; index < samples; index++)
            values[index] = Ticks(Math.Exp(values[index]));
        return values;
    }

    private void AddBurst(Draws draws, double[] values)
    {
        if (!draws.Chance(level.Burst))
            return;
        int length = (int)(values.Length * Math.Min(1, 2 * level.BurstLength * draws.Uniform()));
        int start = draws.Below(values.Length - length + 1);
        double size = level.BurstBy * draws.Exponential();
        for (int index = start; index < start + length; index++)
            values[index] += size * 2 * draws.Uniform();
    }

    private double Ticks(double value) => level.Tick == 0 ? value : Math.Max(level.Tick, Math.Round(value / level.Tick) * level.Tick);
}
