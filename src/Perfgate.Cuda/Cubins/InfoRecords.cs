using System.Buffers.Binary;

namespace Perfgate.Cuda.Cubins;

/// <summary>
/// The records of <c>.nv.info</c> sections (a format byte, an attribute byte, two bytes that are the value or the length of what follows). Numbers of symbols in
/// them move when another kernel is added to the module, and are left out.
/// </summary>
internal static class InfoRecords
{
    private const byte Sized = 4;
    private const byte ParameterBank = 0x0a;
    private const byte Externals = 0x0f;

    /// <summary>All records of a kernel's own section, without numbers of symbols; one record of all bytes where they cannot be told apart.</summary>
    public static IReadOnlyList<byte[]> OfKernel(ReadOnlySpan<byte> section)
    {
        if (Split(section) is not List<byte[]> records)
            return [section.ToArray()];
        foreach (byte[] record in records)
        {
            if (record is [Sized, ParameterBank, _, _, _, _, _, _, ..])
                record.AsSpan(4, 4).Clear();
            if (record is [Sized, Externals, ..])
                record.AsSpan(4).Clear();
        }
        return records;
    }

    /// <summary>The records of the module's section that are about one kernel: registers, frame and stack sizes.</summary>
    public static IEnumerable<byte[]> OfModule(ElfFile file, string kernel)
    {
        if (file.Sections.FirstOrDefault(section => section.Name == ".nv.info") is not ElfSection section || Split(section.Content.Span) is not List<byte[]> records)
            return [];
        return [.. records.Where(record => record is [Sized, _, _, _, _, _, _, _, ..] && BinaryPrimitives.ReadUInt32LittleEndian(record.AsSpan(4)) is uint symbol
            && symbol < file.Symbols.Count && file.Symbols[(int)symbol].Name == kernel).Select(record => (byte[])[record[1], .. record[8..]])
            .OrderBy(Convert.ToHexString, StringComparer.Ordinal)];
    }

    private static List<byte[]>? Split(ReadOnlySpan<byte> section)
    {
        List<byte[]> records = [];
        while (section.Length >= 4)
        {
            int length = 4 + (section[0] == Sized ? BinaryPrimitives.ReadUInt16LittleEndian(section[2..]) : 0);
            if (section[0] is 0 or > Sized || length > section.Length)
                return null;
            records.Add(section[..length].ToArray());
            section = section[length..];
        }
        return section.Length == 0 ? records : null;
    }
}
