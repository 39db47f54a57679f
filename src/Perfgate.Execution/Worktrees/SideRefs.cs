namespace Perfgate.Execution.Worktrees;

/// <summary>Which commits are to be compared, as a user names them.</summary>
/// <param name="ExactBase">Take <paramref name="Base"/> itself. Otherwise its merge base with head, the commit where head left it: base has moved on meanwhile.</param>
public sealed record SideRefs(string Base, string Head, bool ExactBase = false);
