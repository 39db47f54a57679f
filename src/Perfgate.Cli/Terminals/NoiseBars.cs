using System.Globalization;

namespace Perfgate.Cli.Terminals;

/// <summary>Noise of rows as bars on a logarithmic scale from 0.1 to 100 %.</summary>
internal static class NoiseBars
{
    private const int Decade = 14;
    private const int Decades = 3;
    private const double Least = 0.001;
    private const int MostName = 48;

    private static readonly string[] Ticks = ["0.1 %", "1 %", "10 %"];

    public static IEnumerable<string> Lines(IEnumerable<(string Name, double Noise)> rows)
    {
        (string Name, double Noise)[] all = [.. rows.Select(row => (PlainName.Shorten(PlainName.Clean(row.Name), MostName), row.Noise))];
        if (all.Length == 0)
            yield break;
        int width = Math.Max("launch-to-launch noise".Length, all.Max(row => row.Name.Length));
        yield return $"{"launch-to-launch noise".PadRight(width)}  {string.Concat(Ticks.Select(tick => tick.PadRight(Decade)))}100 %";
        foreach ((string name, double noise) in all)
            yield return $"{name.PadRight(width)}  {Bar(noise).PadRight(Decade * Decades)} {(noise * 100).ToString("0.0", CultureInfo.InvariantCulture)} %";
    }

    // Ticks stand where a decade starts, so that a length can be read off.
    private static string Bar(double noise)
    {
        int length = noise <= Least ? 1 : Math.Clamp((int)Math.Round(Math.Log10(noise / Least) * Decade), 1, Decade * Decades);
        return string.Concat(Enumerable.Range(0, Decade * Decades).Select(place => place < length ? '█' : place % Decade == 0 ? '┊' : ' '));
    }
}
