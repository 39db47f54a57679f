namespace Perfgate.Statistics;

/// <summary>Two clearly separated groups of values.</summary>
/// <param name="Lower">Median of the lower group.</param>
/// <param name="Upper">Median of the upper group.</param>
/// <param name="LowerCount">Values in the lower group, at least 2.</param>
/// <param name="UpperCount">Values in the upper group, at least 2.</param>
/// <param name="Separation">The gap between the groups in standard deviations within them; infinite when neither group varies.</param>
public sealed record TwoModes(double Lower, double Upper, int LowerCount, int UpperCount, double Separation);
