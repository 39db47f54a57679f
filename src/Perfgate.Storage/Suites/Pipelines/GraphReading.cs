using Perfgate.Pipelines;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads <c>kind: cuda-graph</c>: a pipeline of named stages. What has a fault is left out.</summary>
internal static class GraphReading
{
    public static Pipeline Read(BenchmarkDocument document, Spot at, CaseScope scope)
    {
        BufferSet buffers = BufferReading.Read(Words.CudaGraph, document.Buffers, at.Member("buffers"), scope);
        ModuleSource? module = ModuleReading.Read(document, at, scope);
        if (document.Module is null && (document.Compiler is not null || document.Options is not null))
            at.Member("module").AddUnlessWritten(SuiteFaults.Missing(at.Member("module"), "A compiler and options belong to a module; write all of them in one place."));
        IReadOnlyList<Stage> stages = Stages(document.Stages, at.Member("stages"), new StageReading(scope, buffers, module));
        OutputCheck check = CheckReading.Read(document.Check, at.Member("check"), scope, buffers);
        buffers.Warn(at.Member("buffers"));
        return new Pipeline { Buffers = buffers.All, Stages = stages, Check = check };
    }

    private static List<Stage> Stages(List<StageDocument?>? documents, Spot at, StageReading reading)
    {
        if (documents is null or [])
        {
            if (documents is not null || !at.IsWritten)
                at.Add(PipelineFaults.NoStages(at));
            return [];
        }
        if (documents.Count > Ranges.MostStages)
            at.Add(SuiteFaults.OutOfRange(at, $"a list of {documents.Count}", $"at most {Ranges.MostStages} stages"));
        List<Stage> stages = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        for (int index = 0; index < Math.Min(documents.Count, Ranges.MostStages); index++)
        {
            Spot item = at.Item(index);
            if (documents[index] is not { } document)
                continue;
            if (document.Name is { } name && !names.Add(name.Text))
                item.Add(SuiteFaults.Twice(item.Member("name"), name.Text));
            if (reading.Read(document, item) is { } stage)
                stages.Add(stage);
        }
        return stages;
    }
}
