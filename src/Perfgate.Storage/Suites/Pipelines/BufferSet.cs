using Perfgate.Pipelines;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>The buffers of a benchmark while what uses them is read.</summary>
/// <param name="names">Those that were written, also with faults: naming such a one is no second fault.</param>
internal sealed class BufferSet(IReadOnlyCollection<string> names, IReadOnlyList<PipelineBuffer> buffers)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => names;

    /// <summary>Those without a fault.</summary>
    public IReadOnlyList<PipelineBuffer> All => buffers;

    public IEnumerable<PipelineBuffer> Outputs => buffers.Where(buffer => buffer.Use is BufferUse.Out or BufferUse.InOut);

    public bool Has(string name) => names.Contains(name);

    /// <summary>The buffer, which is in use from now on. Null where it has a fault, or there is none, which is reported.</summary>
    public PipelineBuffer? Use(string name, Spot at)
    {
        if (!Has(name))
        {
            at.Add(PipelineFaults.UnknownBuffer(at, name, names));
            return null;
        }
        used.Add(name);
        return buffers.FirstOrDefault(buffer => buffer.Name == name);
    }

    public void Warn(Spot at)
    {
        // A buffer nobody names is most likely the one that a misspelt name meant, and what could not be read may have been the output.
        if (at.Tree.HasErrors)
            return;
        foreach (PipelineBuffer buffer in buffers.Where(buffer => !used.Contains(buffer.Name)))
            at.Add(PipelineFaults.Unused(at.Member(buffer.Name), buffer.Name));
        if (!Outputs.Any())
            at.Add(PipelineFaults.NoOutput(at));
    }
}
