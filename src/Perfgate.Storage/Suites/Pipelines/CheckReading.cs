using Perfgate.Pipelines;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads <c>check:</c>.</summary>
internal static class CheckReading
{
    public static OutputCheck Read(CheckDocument? document, Spot at, CaseScope scope, BufferSet buffers)
    {
        if (document is null)
            return new OutputCheck();
        string? file = PathReading.Read(document.File, at.Member("file"), scope);
        if (document.File is null)
        {
            foreach (Spot member in new[] { at.Member("buffer"), at.Member("relative"), at.Member("absolute") }.Where(member => member.IsWritten))
                member.Add(PipelineFaults.BadCheck(member, "there is no `file` to hold the output against", "Write `file:`, or remove it."));
        }
        return new OutputCheck
        {
            Buffer = document.File is null ? null : Buffer(document.Buffer, at.Member("buffer"), buffers),
            File = file,
            Relative = Tolerance(document.Relative, at.Member("relative")),
            Absolute = Tolerance(document.Absolute, at.Member("absolute")),
            Checksum = document.Checksum ?? true,
        };
    }

    private static string? Buffer(string? name, Spot at, BufferSet buffers)
    {
        string[] outputs = [.. buffers.Outputs.Select(buffer => buffer.Name)];
        if (name is null)
        {
            if (outputs is [string only])
                return only;
            at.AddUnlessWritten(SuiteFaults.Missing(at, $"The pipeline has {(outputs.Length == 0 ? "no" : "several")} outputs; name the buffer that the file shows."));
            return null;
        }
        if (!buffers.Has(name))
            at.Add(PipelineFaults.UnknownBuffer(at, name, outputs));
        else if (!outputs.Contains(name) && buffers.All.Any(buffer => buffer.Name == name))
            at.Add(PipelineFaults.BadCheck(at, $"`{SuiteFaults.Short(name)}` is not an output", "Write `use: out` or `use: in_out` at the buffer."));
        return name;
    }

    private static double Tolerance(double? number, Spot at)
    {
        if (number is not double tolerance || (tolerance >= 0 && double.IsFinite(tolerance)))
            return number ?? 0;
        at.Add(SuiteFaults.OutOfRange(at, $"{tolerance:R}", "at least 0"));
        return 0;
    }
}
