namespace Perfgate.Cuda.Cubins;

/// <summary>
/// The digest of all in a cubin that can influence how one kernel runs: its instructions, constants, shared and global memory, registers and launch bounds, and the
/// functions that are no kernels, which it may call. Other kernels, names, debug information and notes are left out: a kernel added to the module changes no other's
/// digest. The rule is written down in <c>docs/gpu-measuring.md</c>; digests are compared between runs, so a change of it makes old ones differ.
/// </summary>
internal static class KernelIdentity
{
    /// <summary>Sections of the module as a whole that kernels can reach.</summary>
    private static readonly string[] Shared = [".nv.constant", ".nv.global", ".nv.shared"];

    /// <summary>Null where the file has no machine code of that name.</summary>
    public static string? Of(ElfFile file, string kernel)
    {
        if (!file.Sections.Any(section => section.Name == $".text.{kernel}"))
            return null;
        using DigestInput input = new();
        HashSet<string> kernels = [.. file.Kernels, kernel];
        // Names of local functions carry a digest of the source's path, so what is shared is told apart by kind and content and sorted by its own digest.
        List<string> parts = [];
        for (int index = 0; index < file.Sections.Count; index++)
        {
            if (KindOf(file.Sections[index].Name, kernel, kernels) is string kind)
                parts.Add(kind + DigestOf(file, index, kernel));
        }
        foreach (string part in parts.Order(StringComparer.Ordinal))
            input.Add(part);
        foreach (byte[] record in InfoRecords.OfModule(file, kernel))
            input.Add(record);
        return input.Digest();
    }

    /// <summary>What a section is to the kernel; null where it cannot influence it.</summary>
    private static string? KindOf(string name, string kernel, HashSet<string> kernels)
    {
        string plain = name.StartsWith(".rela.", StringComparison.Ordinal) ? name[5..] : name.StartsWith(".rel.", StringComparison.Ordinal) ? name[4..] : name;
        string relocation = name[..^plain.Length];
        string? owner = OwnerOf(plain, kernels);
        if (owner is not null && owner != kernel)
            return null;
        string own = owner is null ? plain : plain[..^(owner.Length + 1)];
        if (owner is null && plain.StartsWith(".text.", StringComparison.Ordinal))
            return $"{relocation}function ";
        if (own == ".text" || (own == ".nv.info" && owner is not null && relocation.Length == 0))
            return $"{relocation}{own} ";
        return Shared.Any(prefix => own.StartsWith(prefix, StringComparison.Ordinal)) ? $"{relocation}{own} " : null;
    }

    // The longest kernel's name at the end decides: "k" is also the end of ".text.a.k".
    private static string? OwnerOf(string section, HashSet<string> kernels)
    {
        for (int dot = section.IndexOf('.', StringComparison.Ordinal); dot >= 0; dot = section.IndexOf('.', dot + 1))
        {
            if (kernels.Contains(section[(dot + 1)..]))
                return section[(dot + 1)..];
        }
        return null;
    }

    private static string DigestOf(ElfFile file, int index, string kernel)
    {
        ElfSection section = file.Sections[index];
        using DigestInput input = new();
        input.Add(section.Type).Add(section.Flags).Add(section.Size);
        if (section.Name.StartsWith(".text", StringComparison.Ordinal))
            input.Add(section.Info >> 24);
        if (section.Name.StartsWith(".nv.info", StringComparison.Ordinal))
        {
            foreach (byte[] record in InfoRecords.OfKernel(section.Content.Span))
                input.Add(record);
        }
        else if (section.Type is ElfSection.Relocations or ElfSection.RelocationsWithAddend)
        {
            foreach (string target in RelocationTargets.Of(file, section, kernel))
                input.Add(target);
        }
        else
        {
            input.Add(section.Content.Span);
        }
        return input.Digest();
    }
}
