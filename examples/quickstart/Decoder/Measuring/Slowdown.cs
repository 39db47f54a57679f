using System.Diagnostics;
using System.Globalization;

namespace Quickstart.Measuring;

/// <summary>
/// The planted slowdown: every token takes so many percent longer, and the extra time is spent in one part. A gate that does not report it
/// does not work. Off unless <c>QUICKSTART_SLOWDOWN</c> says otherwise.
/// </summary>
internal sealed record Slowdown(Part Part, double Percent)
{
    public const string Variable = "QUICKSTART_SLOWDOWN";

    public static readonly Slowdown None = new(Part.Sample, 0);

    /// <summary>Reads <c>attention:20</c>; null or empty is <see cref="None"/>. Null, and a sentence that names the valid values, if it is neither.</summary>
    public static Slowdown? Parse(string? text, out string? fault)
    {
        fault = null;
        if (string.IsNullOrEmpty(text))
            return None;
        string[] halves = text.Split(':');
        if (halves.Length == 2 && Parts.Find(halves[0]) is { } part
            && double.TryParse(halves[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent) && percent <= 1000)
            return new Slowdown(part, percent);
        fault = $"{Variable} is '{text}', which is not a part and a percentage from 0 to 1000 such as 'attention:20'; "
            + $"the parts are {string.Join(", ", Parts.All.Select(Parts.Name))}.";
        return null;
    }

    /// <summary>Goes on until the token that began at the timestamp has taken its extra time, and books that under the part.</summary>
    public void Burn(long tokenBegan, PartClock clock)
    {
        if (Percent == 0)
            return;
        long until = clock.Last + (long)((clock.Last - tokenBegan) * Percent / 100);
        while (Stopwatch.GetTimestamp() < until)
        {
            // Spinning keeps the core busy as real work would; sleeping would let it clock down.
        }
        clock.Lap(Part);
    }
}
