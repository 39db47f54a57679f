using Perfgate.Records;
using static Perfgate.Reporting.Reports.ReportValues;

namespace Perfgate.Reporting.Reports;

internal static class CommitAssembly
{
    public static ReportCommit? Commit(CommitInfo? commit) => commit is null
        ? null
        : new ReportCommit { Sha = OptionalText(commit.Sha), Branch = OptionalText(commit.Branch), Dirty = commit.Dirty };
}
