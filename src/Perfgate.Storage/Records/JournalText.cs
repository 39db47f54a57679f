using Perfgate.Diagnostics;
using Perfgate.Records;
using Perfgate.Storage.Documents;
using Perfgate.Suites;

namespace Perfgate.Storage.Records;

/// <summary>Reads a journal's lines back into a run record.</summary>
internal static class JournalText
{
    public static Result<RunRecord> Parse(byte[] content, string file)
    {
        byte[][] lines = Lines(content);
        bool ended = content is [.., (byte)'\n'];
        if (lines.Length == 0)
            return Result.Failure<RunRecord>(RecordFaults.EmptyJournal(file));
        Result<RunRecord> header = DocumentReader.Read<RunRecord>(lines[0], file, DocumentKind.Run);
        if (!header.Succeeded)
            return lines.Length == 1 && !ended ? Result.Failure<RunRecord>(RecordFaults.EmptyJournal(file)) : header;

        List<Diagnostic> warnings = [];
        List<JournalLine> launches = [];
        for (int index = 1; index < lines.Length; index++)
        {
            Result<JournalLine> line = DocumentHead.Read(lines[index], file)
                .Then(_ => DocumentReader.Deserialize<JournalLine>(lines[index], file, DocumentKind.Run));
            if (line.Succeeded)
                launches.Add(line.Value);
            else if (index == lines.Length - 1 && !ended)
                warnings.Add(RecordFaults.TruncatedLine(file, index + 1));
            else
                return Result.Failure<RunRecord>(RecordFaults.DamagedLine(file, index + 1, line.Diagnostics[0]));
        }
        return Fold(header.Value with { State = RunState.Interrupted }, launches, file)
            .Then(record => RunFile.Checked(record, file))
            .Then(record => Result.Success(record, [RecordFaults.Recovered(file, launches.Count), .. warnings]));
    }

    private static Result<RunRecord> Fold(RunRecord header, List<JournalLine> launches, string file)
    {
        HashSet<CaseId> known = [.. header.Cases.Select(item => item.Id)];
        int unknown = launches.FindIndex(line => !known.Contains(line.Case));
        if (unknown >= 0)
            return Result.Failure<RunRecord>(RecordFaults.UnknownCase(file, unknown + 2, launches[unknown].Case.Value));

        // Case by case rather than line by line: adding to the whole record costs one pass over all cases a launch.
        ILookup<CaseId, JournalLine> lines = launches.ToLookup(line => line.Case);
        return Result.Success(header with { Cases = [.. header.Cases.Select(item => Fold(header, item, lines[item.Id]))] });
    }

    private static RunCase Fold(RunRecord header, RunCase item, IEnumerable<JournalLine> lines) =>
        lines.Aggregate(header with { Cases = [item] }, (record, line) => RunRecorder.Add(record, line.Case, line.Launch)).Cases[0];

    private static byte[][] Lines(byte[] content)
    {
        List<byte[]> lines = [];
        ReadOnlySpan<byte> rest = content;
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOf((byte)'\n');
            lines.Add((end < 0 ? rest : rest[..end]).ToArray());
            rest = end < 0 ? [] : rest[(end + 1)..];
        }
        return [.. lines];
    }
}
