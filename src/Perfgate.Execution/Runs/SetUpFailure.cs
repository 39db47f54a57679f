using Perfgate.Execution.Processes;

namespace Perfgate.Execution.Runs;

/// <summary>Why a list of set-up or tear-down lines did not go through.</summary>
/// <param name="Sentence">What happened to which line.</param>
/// <param name="Cancelled">True when the user stopped the run, which is nobody's fault.</param>
internal sealed record SetUpFailure(string Sentence, OutputTails Output, bool Cancelled = false);
