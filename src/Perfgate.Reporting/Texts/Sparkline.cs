namespace Perfgate.Reporting.Texts;

/// <summary>A series as a line of bars: <c>▃▃▃▅▇</c>.</summary>
internal static class Sparkline
{
    /// <summary>The newest are shown.</summary>
    public const int Longest = 20;

    /// <summary>The bars' full height is at least this share of the middle of the series: noise must not look like a mountain.</summary>
    private const double LeastHeight = 0.1;

    // Not all of the eighths: the half and the full block hang below the line in some fonts.
    private const string Bars = "▁▂▃▅▇";

    /// <param name="series">Oldest first.</param>
    public static string Of(IReadOnlyList<double> series)
    {
        double[] shown = [.. series.TakeLast(Longest)];
        if (shown.Length == 0)
            return "";
        // Halved before they are added: documents of untrusted origin may hold 1e308.
        double middle = (shown.Min() / 2) + (shown.Max() / 2);
        double half = Math.Max((shown.Max() / 2) - (shown.Min() / 2), Math.Abs(middle) * LeastHeight / 2);
        return string.Concat(shown.Select(value => Bars[Level(half == 0 ? 0 : (value - middle) / half)]));
    }

    /// <param name="place">-1 at the bottom, 1 at the top.</param>
    private static int Level(double place) => Math.Clamp((int)((place + 1) / 2 * Bars.Length), 0, Bars.Length - 1);
}
