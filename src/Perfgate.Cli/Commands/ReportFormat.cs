namespace Perfgate.Cli.Commands;

/// <summary>The values of <c>--format</c>.</summary>
internal enum ReportFormat
{
    Text,
    Markdown,
    Json,
    JUnit,
}
