using Perfgate.Environments;
using static Perfgate.Reporting.Reports.ReportValues;

namespace Perfgate.Reporting.Reports;

internal static class EnvironmentAssembly
{
    public static ReportEnvironment? Environment(EnvironmentFingerprint? environment) => environment is null
        ? null
        : new ReportEnvironment
        {
            Class = environment.Class.Value,
            Key = Fields(environment.Key),
            Recorded = Fields(environment.Recorded),
            Start = State(environment.Start),
            End = State(environment.End),
        };

    private static ReportMachineState? State(MachineState? state) => state is null
        ? null
        : new ReportMachineState
        {
            At = state.At,
            LoadAverage = Finite(state.LoadAverage),
            StealShare = Finite(state.StealShare),
            AvailableMemoryBytes = Finite(state.AvailableMemoryBytes),
            BusyShare = Finite(state.BusyShare),
            Readings = Sorted(state.Readings.Where(reading => double.IsFinite(reading.Value))),
        };

    private static SortedDictionary<string, string> Fields(IReadOnlyDictionary<string, string> fields) =>
        Sorted(fields.Select(field => KeyValuePair.Create(field.Key, Text(field.Value))));

    // Sorted, because the same input must give the same bytes whatever order a dictionary had.
    private static SortedDictionary<string, TValue> Sorted<TValue>(IEnumerable<KeyValuePair<string, TValue>> fields)
    {
        SortedDictionary<string, TValue> sorted = new(StringComparer.Ordinal);
        foreach ((string name, TValue value) in fields)
            sorted[Text(name)] = value;
        return sorted;
    }
}
