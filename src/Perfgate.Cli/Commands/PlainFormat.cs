namespace Perfgate.Cli.Commands;

/// <summary>The values of <c>--format</c> where there is no report.</summary>
internal enum PlainFormat
{
    Text,
    Json,
}
