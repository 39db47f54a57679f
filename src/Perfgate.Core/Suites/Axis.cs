namespace Perfgate.Suites;

/// <summary>A named parameter of a benchmark and the values it takes, in the order of the suite file.</summary>
public sealed record Axis(string Name, IReadOnlyList<string> Values)
{
    /// <summary>Every combination of values, the last axis changing fastest; one that is empty when there is no axis.</summary>
    public static IReadOnlyList<IReadOnlyList<AxisValue>> Combinations(IEnumerable<Axis> axes)
    {
        IReadOnlyList<IReadOnlyList<AxisValue>> combinations = [[]];
        foreach (Axis axis in axes)
            combinations = [.. combinations.SelectMany(_ => axis.Values, (head, value) => (IReadOnlyList<AxisValue>)[.. head, new AxisValue(axis.Name, value)])];
        return combinations;
    }
}
