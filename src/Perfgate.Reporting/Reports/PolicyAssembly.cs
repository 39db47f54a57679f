using Perfgate.Policies;
using static Perfgate.Reporting.Reports.ReportValues;

namespace Perfgate.Reporting.Reports;

internal static class PolicyAssembly
{
    public static ReportWaiver? Waiver(Waiver? waiver) => waiver is null
        ? null
        : new ReportWaiver
        {
            Case = Text(waiver.Case),
            Metric = OptionalText(waiver.Metric?.Value),
            Reason = Text(waiver.Reason),
            Until = waiver.Until,
        };
}
