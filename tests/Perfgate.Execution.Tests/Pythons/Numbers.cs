namespace Perfgate.Execution.Tests.Pythons;

internal static class Numbers
{
    public static double Median(this IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);
}
