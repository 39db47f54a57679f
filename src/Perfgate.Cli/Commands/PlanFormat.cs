namespace Perfgate.Cli.Commands;

/// <summary>The values of <c>perfgate plan --format</c>.</summary>
internal enum PlanFormat
{
    Text,
    Json,
}
