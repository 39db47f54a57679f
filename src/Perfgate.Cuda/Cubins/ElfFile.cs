using System.Buffers.Binary;
using System.Text;

namespace Perfgate.Cuda.Cubins;

/// <summary>
/// A 64-bit ELF file of the CUDA machine, as far as perfgate looks into it. Whoever made the file may be hostile: every number in it is held against the file's
/// length before it is used, and a file that contradicts itself is no ELF file.
/// </summary>
internal sealed class ElfFile
{
    private const int HeaderBytes = 64;
    private const int SectionHeaderBytes = 64;
    private const int SymbolBytes = 24;
    private const ushort CudaMachine = 190;
    private const byte EntryMark = 0x10;
    private const int LongestName = 32 << 10;

    private ElfFile(IReadOnlyList<ElfSection> sections, IReadOnlyList<ElfSymbol> symbols)
    {
        Sections = sections;
        Symbols = symbols;
    }

    /// <summary>In the order of the file, so that numbers in it are indices here.</summary>
    public IReadOnlyList<ElfSection> Sections { get; }

    /// <summary>In the order of the symbol table; empty where there is none.</summary>
    public IReadOnlyList<ElfSymbol> Symbols { get; }

    /// <summary>The kernels, sorted.</summary>
    public IReadOnlyList<string> Kernels => [.. Symbols.Where(symbol => symbol.IsEntry).Select(symbol => symbol.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static bool HasMagic(ReadOnlySpan<byte> file) => file.StartsWith("\u007fELF"u8);

    /// <summary>Null where the file is none, is cut off or contradicts itself; <paramref name="why"/> then ends a sentence.</summary>
    public static ElfFile? Read(ReadOnlyMemory<byte> file, out string why)
    {
        ReadOnlySpan<byte> bytes = file.Span;
        why = "it does not begin as an ELF file does";
        if (!HasMagic(bytes))
            return null;
        why = "it ends within its header";
        if (bytes.Length < HeaderBytes)
            return null;
        why = "it is not of 64 bits, lowest byte first";
        if (bytes[4] != 2 || bytes[5] != 1)
            return null;
        why = $"it is made for machine {U16(bytes, 18)}; CUDA is {CudaMachine}";
        if (U16(bytes, 18) != CudaMachine)
            return null;
        why = "its table of sections lies outside it: it is damaged or cut off";
        ulong table = U64(bytes, 40);
        int count = U16(bytes, 60);
        if (U16(bytes, 58) != SectionHeaderBytes || !Fits(file, table, (ulong)count * SectionHeaderBytes) || U16(bytes, 62) >= count)
            return null;
        why = "one of its sections lies outside it: it is damaged or cut off";
        // A name stands in the file about once. Thousands that share the letters of one long name are no compiler's work, and would fill the memory.
        long letters = 4L * file.Length;
        if (ReadSections(file, (int)table, count, U16(bytes, 62), ref letters) is not ElfSection[] sections || ReadSymbols(sections, ref letters) is not List<ElfSymbol> symbols)
            return null;
        why = "";
        return new ElfFile(sections, symbols);
    }

    private static ElfSection[]? ReadSections(ReadOnlyMemory<byte> file, int table, int count, int names, ref long letters)
    {
        ElfSection[] sections = new ElfSection[count];
        uint[] nameOffsets = new uint[count];
        for (int index = 0; index < count; index++)
        {
            ReadOnlySpan<byte> header = file.Span.Slice(table + index * SectionHeaderBytes, SectionHeaderBytes);
            (uint type, ulong offset, ulong size) = (U32(header, 4), U64(header, 24), U64(header, 32));
            bool hasBits = type is not (0 or ElfSection.NoBits);
            if (hasBits && !Fits(file, offset, size))
                return null;
            nameOffsets[index] = U32(header, 0);
            sections[index] = new ElfSection("", type, U64(header, 8), size, U32(header, 40), U32(header, 44), hasBits ? file.Slice((int)offset, (int)size) : default);
        }
        for (int index = 0; index < count; index++)
        {
            if (Text(sections[names].Content.Span, nameOffsets[index], ref letters) is not string name)
                return null;
            sections[index] = sections[index] with { Name = name };
        }
        return sections;
    }

    private static List<ElfSymbol>? ReadSymbols(ElfSection[] sections, ref long letters)
    {
        List<ElfSymbol> symbols = [];
        if (Array.Find(sections, section => section.Type == ElfSection.Symbols) is not ElfSection table)
            return symbols;
        if (table.Link >= sections.Length)
            return null;
        ReadOnlySpan<byte> names = sections[table.Link].Content.Span;
        for (ReadOnlySpan<byte> rest = table.Content.Span; rest.Length >= SymbolBytes; rest = rest[SymbolBytes..])
        {
            if (Text(names, U32(rest, 0), ref letters) is not string name)
                return null;
            int section = U16(rest, 6);
            symbols.Add(new ElfSymbol(name, section < sections.Length ? section : 0, (rest[5] & EntryMark) != 0 && (rest[4] & 0xf) == 2, U64(rest, 8), U64(rest, 16)));
        }
        return symbols;
    }

    private static string? Text(ReadOnlySpan<byte> names, uint offset, ref long letters)
    {
        if (offset >= (uint)names.Length)
            return offset == 0 ? "" : null;
        int length = names[(int)offset..].IndexOf((byte)0);
        letters -= length;
        return length < 0 || length > LongestName || letters < 0 ? null : Encoding.UTF8.GetString(names.Slice((int)offset, length));
    }

    private static bool Fits(ReadOnlyMemory<byte> file, ulong offset, ulong size) => offset <= (ulong)file.Length && size <= (ulong)file.Length - offset;

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static ulong U64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
}
