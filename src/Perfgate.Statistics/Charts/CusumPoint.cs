namespace Perfgate.Statistics;

/// <summary>One point of a CUSUM chart, in the unit of the values (divide by the deviation for the textbook's).</summary>
/// <param name="High">What has piled up above the centre, not negative.</param>
/// <param name="Low">What has piled up below the centre, not negative.</param>
/// <param name="Limit">What either may reach.</param>
/// <param name="Signals">One of them is beyond the limit.</param>
public readonly record struct CusumPoint(double High, double Low, double Limit, bool Signals);
