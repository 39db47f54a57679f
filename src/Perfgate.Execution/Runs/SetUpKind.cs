namespace Perfgate.Execution.Runs;

/// <summary>Which of the two lists of shell lines around measurements a line belongs to.</summary>
public enum SetUpKind
{
    SetUp,
    TearDown,
}
