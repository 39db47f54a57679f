namespace Perfgate.Cli.Terminals;

/// <summary>A series as a line of bars of eight heights, the lowest value lowest.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>A series that moves less than this, relative to its size, is drawn flat: noise blown up to full height would look like news.</summary>
    private const double Flat = 0.02;

    /// <summary>The newest values, at most so many.</summary>
    public static string Of(IReadOnlyList<double> values, int most)
    {
        double[] shown = [.. values.TakeLast(most)];
        double least = shown.Min(), range = shown.Max() - least;
        double size = shown.Max(Math.Abs);
        return range <= size * Flat
            ? new string(Bars[3], shown.Length)
            : string.Concat(shown.Select(value => Bars[(int)Math.Round((value - least) / range * (Bars.Length - 1))]));
    }
}
