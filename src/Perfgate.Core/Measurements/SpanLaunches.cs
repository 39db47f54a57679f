namespace Perfgate.Measurements;

/// <summary>The mean seconds per iteration spent in a named span, one value a launch.</summary>
public sealed record SpanLaunches(string Name, IReadOnlyList<double> MeanSeconds)
{
    /// <summary>The spans of launches, in the order they first come.</summary>
    public static IReadOnlyList<SpanLaunches> Of(IEnumerable<Launch> launches) =>
        [.. from launch in launches
            from span in launch.Spans
            where span.Seconds.Count > 0
            group span.Seconds.Average() by span.Name into means
            select new SpanLaunches(means.Key, [.. means])];
}
