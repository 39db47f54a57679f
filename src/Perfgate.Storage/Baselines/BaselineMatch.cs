using Perfgate.Baselines;
using Perfgate.Environments;

namespace Perfgate.Storage.Baselines;

/// <summary>What a store has for a suite in an environment.</summary>
/// <param name="Baselines">One a benchmark, all of the asked environment class; empty when there is none.</param>
/// <param name="OtherEnvironments">One fingerprint for every other class that has accepted runs of the suite, for "incomparable, because ...".</param>
public sealed record BaselineMatch(IReadOnlyList<Baseline> Baselines, IReadOnlyList<EnvironmentFingerprint> OtherEnvironments);
