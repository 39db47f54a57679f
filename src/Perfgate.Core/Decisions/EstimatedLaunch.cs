namespace Perfgate.Decisions;

/// <summary>A launch reduced to its gated statistic, in the metric's unit, and how many samples that rests on.</summary>
internal readonly record struct EstimatedLaunch(string Run, int Index, double Estimate, int Samples);
