using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Perfgate.Cuda.Cubins;

/// <summary>What the loader writes into a section: where, how, and the address of what. Targets are told by what they are, since their numbers move when others are added.</summary>
internal static class RelocationTargets
{
    public static IEnumerable<string> Of(ElfFile file, ElfSection section, string kernel)
    {
        int size = section.Type == ElfSection.RelocationsWithAddend ? 24 : 16;
        ReadOnlyMemory<byte> rest = section.Content;
        for (; rest.Length >= size; rest = rest[size..])
        {
            ulong offset = BinaryPrimitives.ReadUInt64LittleEndian(rest.Span);
            ulong info = BinaryPrimitives.ReadUInt64LittleEndian(rest.Span[8..]);
            ulong addend = size == 24 ? BinaryPrimitives.ReadUInt64LittleEndian(rest.Span[16..]) : 0;
            yield return $"{offset:x} {info & uint.MaxValue:x} {addend:x} {Target(file, (int)Math.Min(info >> 32, int.MaxValue), kernel)}";
        }
    }

    private static string Target(ElfFile file, int number, string kernel)
    {
        if (number >= file.Symbols.Count)
            return "none";
        ElfSymbol symbol = file.Symbols[number];
        if (symbol.Section == 0 || symbol.IsEntry)
            return symbol.Name == kernel ? "itself" : symbol.Name;
        ElfSection section = file.Sections[symbol.Section];
        string kind = section.Name.StartsWith(".text.", StringComparison.Ordinal) ? Convert.ToHexStringLower(SHA256.HashData(section.Content.Span)) : section.Name;
        return $"{kind} {symbol.Value:x} {symbol.Size:x}";
    }
}
