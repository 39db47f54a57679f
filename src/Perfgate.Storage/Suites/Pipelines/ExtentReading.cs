using Perfgate.Expressions;
using Perfgate.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads what is one expression or a list of them. Null after a fault.</summary>
internal static class ExtentReading
{
    /// <param name="most">The greatest value of each extent.</param>
    public static IReadOnlyList<Expression>? Read(OneOrMany document, Spot at, CaseScope scope, IReadOnlyList<long> most)
    {
        if (document.Items.Count == 0 || document.Items.Count > most.Count)
        {
            at.Add(PipelineFaults.BadExtents(at, document.Items.Count, most.Count));
            return null;
        }
        Expression?[] extents = [.. document.Items.Select((item, index) => scope.Whole(item, document.IsList ? at.Item(index) : at, 1, most[index]))];
        return extents.Contains(null) ? null : [.. extents.OfType<Expression>()];
    }

    public static IReadOnlyList<Expression>? Threads(OneOrMany document, Spot at, CaseScope scope)
    {
        IReadOnlyList<Expression>? threads = Read(document, at, scope, LaunchLimits.MostThreads);
        if (threads is not null && scope.First(parameters => CaseScope.Product(threads, parameters) > LaunchLimits.MostThreadsOfBlock) is IReadOnlyList<AxisValue> wrong)
        {
            at.Add(PipelineFaults.TooManyThreads(at, CaseScope.Product(threads, wrong), scope.Where(wrong, threads)));
            return null;
        }
        return threads;
    }
}
