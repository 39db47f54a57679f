namespace Perfgate.Cuda.Cubins;

/// <summary>A name in an ELF file.</summary>
/// <param name="Section">The number of the section it lies in; 0 where it lies outside the file.</param>
/// <param name="IsEntry">Whether it is a kernel, which the host can launch.</param>
internal sealed record ElfSymbol(string Name, int Section, bool IsEntry, ulong Value, ulong Size);
