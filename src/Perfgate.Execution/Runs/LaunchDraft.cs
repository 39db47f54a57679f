using System.Diagnostics;
using Perfgate.Measurements;

namespace Perfgate.Execution.Runs;

/// <summary>A launch under way: knows when it started and turns its end into a <see cref="Launch"/>.</summary>
internal sealed class LaunchDraft(LaunchRequest request)
{
    private readonly DateTimeOffset startedAt = request.Time.GetUtcNow();
    private readonly long started = Stopwatch.GetTimestamp();

    /// <param name="outputTail">Kept unless the launch ended as measured.</param>
    public Launch End(LaunchStatus status, string? reason = null, string? outputTail = null) => new()
    {
        Side = request.Planned.Side,
        Index = request.Planned.Index,
        Status = status,
        Reason = reason,
        StartedAt = startedAt,
        Seconds = Stopwatch.GetElapsedTime(started).TotalSeconds,
        OutputTail = status == LaunchStatus.Measured ? null : outputTail,
    };
}
