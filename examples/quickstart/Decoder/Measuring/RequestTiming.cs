namespace Quickstart.Measuring;

/// <summary>What one request took, in seconds.</summary>
/// <param name="FirstToken">From the start to the first generated token.</param>
/// <param name="Total">From the start to the last generated token.</param>
/// <param name="Tokens">Tokens generated.</param>
internal readonly record struct RequestTiming(double FirstToken, double Total, int Tokens)
{
    /// <summary>Seconds a token after the first; 0 where there is only one.</summary>
    public double PerOutputToken => Tokens > 1 ? (Total - FirstToken) / (Tokens - 1) : 0;

    public double TokensPerSecond => Tokens / Total;
}
