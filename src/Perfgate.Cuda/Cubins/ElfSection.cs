namespace Perfgate.Cuda.Cubins;

/// <summary>One section of an ELF file. The content of a section without bits in the file (zeroed memory) is empty; its size counts.</summary>
/// <param name="Type">SHT_*: 1 bits, 2 symbols, 4 and 9 relocations, 8 no bits.</param>
/// <param name="Link">The number of a related section.</param>
/// <param name="Info">Depends on the type; the machine code of a kernel keeps its number of registers in the highest byte.</param>
internal sealed record ElfSection(string Name, uint Type, ulong Flags, ulong Size, uint Link, uint Info, ReadOnlyMemory<byte> Content)
{
    public const uint Symbols = 2;
    public const uint RelocationsWithAddend = 4;
    public const uint NoBits = 8;
    public const uint Relocations = 9;
}
