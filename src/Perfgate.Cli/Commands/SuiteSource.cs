namespace Perfgate.Cli.Commands;

/// <summary>The values of <c>--suite-from</c>.</summary>
internal enum SuiteSource
{
    Head,
    Base,
}
