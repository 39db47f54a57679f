using Perfgate.Comparisons;
using static Perfgate.Reporting.Reports.ReportValues;

namespace Perfgate.Reporting.Reports;

internal static class CaseAssembly
{
    public static ReportCase Case(CaseComparison item) => new()
    {
        Case = Text(item.Case.Value),
        Spans = [.. item.Spans.Where(HasNumbers).Select(Span)],
        Limits = [.. item.Limits.Select(Limit)],
        DifferentWork = item.DifferentWork,
        Code = ObservationAssembly.Code(item.Code),
        Numbers = ObservationAssembly.Numbers(item.Before, item.After),
        Dropped = ObservationAssembly.Dropped(item.Before, item.After),
        Devices = ObservationAssembly.Devices(item.Before, item.After),
        Warnings = [.. item.Warnings.Select(Text)],
    };

    private static bool HasNumbers(SpanChange span) => double.IsFinite(span.BaselineSeconds) && double.IsFinite(span.HeadSeconds);

    private static ReportSpan Span(SpanChange span) => new()
    {
        Name = Text(span.Name),
        BaselineSeconds = span.BaselineSeconds,
        HeadSeconds = span.HeadSeconds,
        Change = Finite(span.Change),
        IsLargestIncrease = span.IsLargestIncrease,
    };

    private static ReportLimit Limit(LimitCheck check) => new()
    {
        Metric = Text(check.Limit.Metric.Value),
        Statistic = check.Limit.Statistic,
        Comparison = check.Limit.Comparison,
        Bound = check.Limit.Bound.Value,
        Unit = Text(check.Limit.Bound.Unit.Symbol),
        State = check.State,
        Observed = Finite(check.Observed),
        Waiver = PolicyAssembly.Waiver(check.Waiver),
        Explanation = Text(check.Explanation),
    };
}
