using Perfgate.Policies;

namespace Perfgate.Storage.Suites;

/// <summary>Reads the members of <c>policy:</c>, in a suite or in a file of their own.</summary>
internal static class PolicyReading
{
    public static Policy Read(PolicyDocument? document, Spot at)
    {
        if (document is null)
            return Policy.Default;
        Policy defaults = Policy.Default;
        MethodReading.Chosen chosen = MethodReading.Read(document, at);
        return new Policy
        {
            Method = chosen.Method,
            Require = chosen.Require,
            Alpha = chosen.Alpha,
            Multiplicity = chosen.Multiplicity,
            Waivers = WaiverReading.Read(document.Waivers, at.Member("waivers")),
            Thresholds = Quantities.Thresholds(
                Quantities.Percent(document.Warn, at.Member("warn")),
                Quantities.Percent(document.Block, at.Member("block")),
                defaults.Thresholds,
                at) ?? defaults.Thresholds,
            Missing = Action(document.Missing, defaults.Missing),
            New = Action(document.New, defaults.New),
            Redefined = Action(document.Redefined, defaults.Redefined),
            Incomparable = Action(document.Incomparable, defaults.Incomparable),
            Inconclusive = Action(document.Inconclusive, defaults.Inconclusive),
            Invalid = Action(document.Invalid, defaults.Invalid),
            Skipped = Action(document.Skipped, defaults.Skipped),
            Drift = Action(document.Drift, defaults.Drift),
            DifferentWork = Action(document.DifferentWork, defaults.DifferentWork),
        };
    }

    // The shape check has refused unknown words.
    private static PolicyAction Action(ScalarText? word, PolicyAction otherwise) =>
        word is { } text ? Words.Actions.GetValueOrDefault(text.Text, otherwise) : otherwise;
}
