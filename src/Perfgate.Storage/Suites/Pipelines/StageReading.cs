using Perfgate.Expressions;
using Perfgate.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads one stage of a graph: a kernel, a copy or a clear. Null after a fault.</summary>
internal sealed record StageReading(CaseScope Scope, BufferSet Buffers, ModuleSource? Module)
{
    private static readonly string[] OfKernel = ["module", "compiler", "options", "kernel", "grid", "threads", "shared", "arguments"];

    public Stage? Read(StageDocument document, Spot at)
    {
        string? name = Name(document.Name, at.Member("name"));
        (string kind, string[] foreign) = at.Member("copy").IsWritten
            ? ("copy", [.. OfKernel, "clear", "value"])
            : at.Member("clear").IsWritten ? ("clear", [.. OfKernel, "bytes"]) : ("kernel", (string[])["bytes", "value"]);
        if (kind == "kernel" && !OfKernel.Any(member => at.Member(member).IsWritten))
        {
            at.Add(PipelineFaults.DoesNothing(at));
            return null;
        }
        foreach (Spot member in foreign.Select(at.Member).Where(member => member.IsWritten))
            member.Add(PipelineFaults.NotOfStage(member, kind));
        return kind switch
        {
            "copy" => document.Copy is { } ends ? Copy(ends, document.Bytes, name ?? "", at) : null,
            "clear" => document.Clear is { } buffer ? Clear(buffer, document.Value, name ?? "", at) : null,
            // The name stands for the kernel's, so without one there is nothing to say about that.
            _ => name is null ? null : new LaunchReading(Scope, Buffers).Read(document, name, Module, at),
        };
    }

    private static string? Name(ScalarText? text, Spot at)
    {
        if (text is not { } name)
            at.AddUnlessWritten(SuiteFaults.Missing(at, "Name the stage; the latency breakdown shows it."));
        else if (MetricName.IsValid(name.Text))
            return name.Text;
        else
            at.Add(SuiteFaults.BadName(at, name.Text, "the name of a stage (letters, digits, '.', '_', '/', '-', at most 64, a letter or digit first)"));
        return null;
    }

    private Stage.Copy? Copy(List<ScalarText?> ends, ScalarText? bytes, string name, Spot stage)
    {
        Spot at = stage.Member("copy");
        if (ends.Count != 2)
        {
            foreach ((ScalarText? end, int index) in ends.Select((end, index) => (end, index)))
                _ = end is { } named ? Buffers.Use(named.Text, at.Item(index)) : null;
            at.Add(PipelineFaults.BadCopy(at, $"a copy has two ends, and these are {ends.Count}", "Write `copy: [from, to]`."));
            return null;
        }
        if (ends is not [{ Text: string from }, { Text: string to }])
            return null;
        PipelineBuffer? source = Buffers.Use(from, at.Item(0));
        PipelineBuffer? target = Buffers.Use(to, at.Item(1));
        if (from == to)
            at.Add(PipelineFaults.BadCopy(at, $"`{SuiteFaults.Short(from)}` is copied to itself", "Name two buffers."));
        else if (source is { Place: MemoryPlace.Pinned or MemoryPlace.Pageable } && target is { Place: MemoryPlace.Pinned or MemoryPlace.Pageable })
            at.Add(PipelineFaults.BadCopy(at, "both ends lie in the host's memory, and no device has a part in it", "Copy to or from a device buffer."));
        if (target is { Use: BufferUse.In })
            at.Add(PipelineFaults.WritesInput(at.Item(1), to));
        Expression? length = Length(bytes, stage.Member("bytes"), new[] { source, target }.OfType<PipelineBuffer>());
        return source is null || target is null ? null : new Stage.Copy(from, to, length) { Name = name };
    }

    private Expression? Length(ScalarText? bytes, Spot at, IEnumerable<PipelineBuffer> ends)
    {
        if (Scope.Whole(bytes, at, 1, long.MaxValue) is not { } length)
            return null;
        foreach (PipelineBuffer end in ends)
        {
            if (Scope.First(parameters => CaseScope.Value(length, parameters) > BufferReading.Bytes(end, parameters)) is not { } wrong)
                continue;
            at.Add(PipelineFaults.OutOfRange(at, CaseScope.Value(length, wrong), Scope.Where(wrong, [length, .. end.Shape]), $"at most {BufferReading.Bytes(end, wrong)}, the bytes of `{SuiteFaults.Short(end.Name)}`"));
            return null;
        }
        return length;
    }

    private Stage.Clear? Clear(string buffer, int? value, string name, Spot stage)
    {
        Spot at = stage.Member("clear");
        if (value is < byte.MinValue or > byte.MaxValue)
            stage.Add(SuiteFaults.OutOfRange(stage.Member("value"), $"{value}", "0 to 255"));
        PipelineBuffer? target = Buffers.Use(buffer, at);
        if (target is { Place: not (MemoryPlace.Device or MemoryPlace.Peer) })
            at.Add(PipelineFaults.NotOnDevice(at, buffer, PipelineWords.Of(PipelineWords.Places, target.Place), "a clear"));
        if (target is { Use: BufferUse.In })
            at.Add(PipelineFaults.WritesInput(at, buffer));
        return target is null ? null : new Stage.Clear(buffer, unchecked((byte)(value ?? 0))) { Name = name };
    }
}
