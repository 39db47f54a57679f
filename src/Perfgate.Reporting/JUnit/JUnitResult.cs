namespace Perfgate.Reporting.JUnit;

internal enum JUnitResult
{
    Passed,
    Failure,
    Error,
    Skipped,
}
