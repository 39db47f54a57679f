using Perfgate.Diagnostics;

namespace Perfgate.Works;

/// <summary>
/// A case measured inside perfgate's own worker process: CUDA pipelines today. The worker drives it and speaks the worker protocol, so an implementation knows
/// nothing of lines and streams. Called one call at a time, not always from the same thread, in the order of the members; disposed whatever
/// happened.
/// </summary>
public interface IWork : IDisposable
{
    /// <summary>Loads all that measuring needs and says whether the case can be measured here.</summary>
    WorkStart Prepare();

    /// <summary>Throws iterations away until the work is warm. Null when it is.</summary>
    Diagnostic? WarmUp();

    /// <summary>The next block of samples, about a tenth of a second's worth. A failure ends the launch; blocks before it are kept.</summary>
    Result<WorkBlock> Measure();

    /// <summary>Called once, after the last block.</summary>
    Result<WorkSummary> Finish();
}
