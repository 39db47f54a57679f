namespace Perfgate.Cuda.Measuring.Samples;

/// <summary>A sample that counts.</summary>
/// <param name="Seconds">GPU time of one iteration.</param>
/// <param name="Hertz">Mean SM clock; NaN where it is not known.</param>
/// <param name="At">Seconds since the work was prepared.</param>
internal readonly record struct KeptSample(double Seconds, double Interval, double Enqueue, double Hertz, double At);
