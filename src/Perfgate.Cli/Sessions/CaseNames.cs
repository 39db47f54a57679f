using System.IO.Enumeration;
using Perfgate.Suites;

namespace Perfgate.Cli.Sessions;

/// <summary>Cases by a benchmark's name or a case id, <c>*</c> for any characters; null for all.</summary>
internal sealed record CaseNames(string? Pattern)
{
    public bool Include(CaseId id) =>
        Pattern is null || FileSystemName.MatchesSimpleExpression(Pattern, id.Value) || FileSystemName.MatchesSimpleExpression(Pattern, id.Value.Split('/', 2)[0]);
}
