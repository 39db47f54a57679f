namespace Perfgate.Execution.Processes;

/// <summary>Resources used by all children waited for so far: CPU seconds, and the largest resident size of any one of them in bytes.</summary>
internal readonly record struct ChildUsage(double UserSeconds, double SystemSeconds, double LargestResidentBytes);
