using Perfgate.Diagnostics;
using Perfgate.Works;

namespace Perfgate.Cuda.Measuring;

/// <summary>A machine that lacks what the case needs is nobody's fault, unless the suite demands it; a fault is a fault.</summary>
internal static class Refusal
{
    // No driver, a stub of one, no device, no second device. A device that is taken, or a number that no device has, is there to be mended: skipped, it would leave a gate green that measures nothing.
    private static readonly string[] Lacking = ["PG6001", "PG6003", "PG6005", "PG6082"];

    public static WorkStart Of(IReadOnlyList<Diagnostic> said, bool isRequired)
    {
        Diagnostic fault = said.First(diagnostic => diagnostic.Severity == Severity.Error);
        return Lacking.Contains(fault.Id) && !isRequired ? new WorkStart.Skipped($"{fault.Sentence} {fault.NextStep}".TrimEnd()) : new WorkStart.Failed(fault);
    }
}
