namespace Perfgate.ErrorRates.Noise;

/// <summary>
/// The machines of the tables. The first three were fitted so that the simple rules in use elsewhere come out wrong as often on them as on measurements of unchanged code: 586 benchmarks of a
/// virtual machine language on dedicated hardware, a busy virtual machine, hosted CI runners. The others isolate one difficulty each.
/// </summary>
public static class NoiseLevels
{
    public static readonly NoiseLevel Dedicated = new()
    {
        Launch = 0.018,
        LaunchSpread = 1.05,
        Sample = 0.0115,
        SampleSpread = 0.86,
        TwoModes = 0.04,
        ModeDistance = 0.35,
        ModeDistanceSpread = 0.5,
        Disturbed = 0.015,
        DisturbedBy = 0.09,
        Burst = 0.11,
        BurstBy = 0.32,
        BurstLength = 0.34,
    };

    public static readonly NoiseLevel Busy = new()
    {
        Launch = 0.036,
        LaunchSpread = 0.37,
        Sample = 0.033,
        SampleSpread = 1,
        TwoModes = 0.022,
        ModeDistance = 0.14,
        ModeDistanceSpread = 0.07,
        Disturbed = 0.064,
        DisturbedBy = 0.26,
        Burst = 0.65,
        BurstBy = 0.31,
        BurstLength = 0.48,
    };

    public static readonly NoiseLevel Hosted = new()
    {
        Launch = 0.014,
        LaunchSpread = 0.16,
        Sample = 0.057,
        SampleSpread = 0.31,
        TwoModes = 0.06,
        ModeDistance = 0.455,
        ModeDistanceSpread = 0.53,
        Disturbed = 0.022,
        DisturbedBy = 0.062,
        Burst = 0.25,
        BurstBy = 0.59,
        BurstLength = 0.28,
        Machine = 0.04,
        MachineOfRow = 0.0425,
        MachineOfRowSpread = 0.92,
    };

    public static readonly NoiseLevel HeavyTails = Dedicated with { LaunchSpread = 1.5, TwoModes = 0 };

    public static readonly NoiseLevel Bimodal = Dedicated with { TwoModes = 0.2 };

    public static readonly NoiseLevel CoarseTimer = Dedicated with { Tick = 0.08 };

    public static readonly NoiseLevel Correlated = Dedicated with { Sample = 0.04, Correlation = 0.9 };

    public static readonly NoiseLevel RunToRun = Dedicated with { Run = 0.03 };

    public static readonly NoiseLevel Drifting = Dedicated with { Drift = 0.06 };
}
