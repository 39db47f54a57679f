using Perfgate.Cuda.Monitoring;
using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Execution.Hosts;
using Perfgate.Suites;

namespace Perfgate.Cli.Sessions;

/// <summary>Which environment class a command that measures nothing is about.</summary>
internal static class EnvironmentChoice
{
    /// <summary>This machine's class as a run of the suite has it: with the devices its benchmarks name.</summary>
    /// <param name="suite">Null where no suite is at hand.</param>
    public static EnvironmentClass Own(Surroundings surroundings, Suite? suite)
    {
        EnvironmentFingerprint host = HostFingerprint.Capture(Surroundings.Version, surroundings.Environment);
        if (suite is null)
            return host.Class;
        using SuiteDevices devices = SuiteDevices.Open(suite, CudaPaths.Of(surroundings));
        return devices.AddTo(host).Class;
    }

    /// <summary>The wanted class (a part of its name is enough), else this machine's, else the only one there is; a note says when it is not this machine's.</summary>
    public static Result<EnvironmentClass> Choose(IEnumerable<EnvironmentClass> present, EnvironmentClass own, string? wanted)
    {
        EnvironmentClass[] known = [.. present.Distinct().OrderBy(item => item.Value, StringComparer.Ordinal)];
        string names = known.Length == 0 ? "There is none yet." : $"There {(known.Length == 1 ? "is" : "are")} {string.Join(", ", known)}.";
        if (wanted is not null)
        {
            EnvironmentClass[] found = known.Any(item => item.Value == wanted) ? [.. known.Where(item => item.Value == wanted)] : [.. known.Where(item => item.Value.Contains(wanted, StringComparison.OrdinalIgnoreCase))];
            return found is [EnvironmentClass only]
                ? Result.Success(only)
                : Result.Failure<EnvironmentClass>(Diagnostic.Error("PG9102", $"--class {wanted} names {(found.Length == 0 ? "no" : "more than one")} environment class.", names));
        }
        if (known.Contains(own))
            return Result.Success(own);
        return known is [EnvironmentClass single]
            ? Result.Success(single, Diagnostic.Note("PG9103", $"This machine is of class {own}; shown is the only class there is, {single}."))
            : Result.Failure<EnvironmentClass>(Diagnostic.Error("PG9104", $"Nothing is known of this machine's environment class, {own}.", known.Length == 0 ? "Accept a run first: perfgate run --record, then perfgate baseline accept." : $"{names} Choose with --class."));
    }
}
