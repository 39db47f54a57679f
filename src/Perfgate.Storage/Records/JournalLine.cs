using Perfgate.Measurements;
using Perfgate.Suites;

namespace Perfgate.Storage.Records;

/// <summary>One finished launch as a line of a <see cref="RunJournal"/>.</summary>
internal sealed record JournalLine
{
    public required CaseId Case { get; init; }

    public required Launch Launch { get; init; }
}
