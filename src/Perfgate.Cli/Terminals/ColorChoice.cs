namespace Perfgate.Cli.Terminals;

/// <summary>The values of <c>--color</c>.</summary>
internal enum ColorChoice
{
    Auto,
    Always,
    Never,
}
