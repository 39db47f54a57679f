using Perfgate.Cuda.Cubins;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Modules;

/// <summary>A module's file, read and known to be what its name says.</summary>
internal sealed record ModuleFile(string Path, ModuleFormat Format, byte[] Content)
{
    public const int MostBytes = 256 << 20;

    private const int FatbinHeaderBytes = 16;

    private static readonly byte[] FatbinMagic = [0x50, 0xed, 0x55, 0xba];

    /// <param name="path">Relative to the working folder; without <c>{{axis}}</c>.</param>
    public static Result<ModuleFile> Read(string path)
    {
        if (FormatOf(path) is not ModuleFormat format)
            return Result.Failure<ModuleFile>(Diagnostic.Error("PG6072", $"{path} has an ending that no kernel file has.", "Name a .cu, .ptx, .cubin or .fatbin file."));
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file.Length > MostBytes)
                return Result.Failure<ModuleFile>(Diagnostic.Error("PG6071", $"{path} has {file.Length} bytes; a module may have {MostBytes}.", "Split the module."));
            byte[] content = new byte[file.Length];
            file.ReadExactly(content);
            return WhyNot(format, content) is string why
                ? Result.Failure<ModuleFile>(Diagnostic.Error("PG6072", $"{path} is no {Word(format)}: {why}.", "Build it again, or give it the ending of what it is."))
                : Result.Success(new ModuleFile(path, format, content));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            string what = fault is FileNotFoundException or DirectoryNotFoundException ? "There is no such file" : fault.Message.TrimEnd('.');
            return Result.Failure<ModuleFile>(Diagnostic.Error("PG6071", $"The module {path} cannot be read. {what}.", "Build it before measuring (`setup` in the suite), or correct the path; it is relative to the working folder."));
        }
    }

    private static ModuleFormat? FormatOf(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".cu" => ModuleFormat.Source,
        ".ptx" => ModuleFormat.Ptx,
        ".cubin" => ModuleFormat.Cubin,
        ".fatbin" => ModuleFormat.Fatbin,
        _ => null,
    };

    private static string Word(ModuleFormat format) => format switch { ModuleFormat.Source => "CUDA C++", ModuleFormat.Ptx => "PTX", ModuleFormat.Cubin => "cubin", _ => "fatbin" };

    /// <summary>Ends a sentence; null where the content is what it should be.</summary>
    private static string? WhyNot(ModuleFormat format, byte[] content)
    {
        if (content.Length == 0)
            return "it is empty";
        string? found = ElfFile.HasMagic(content) ? "cubin" : content.AsSpan().StartsWith(FatbinMagic) ? "fatbin" : null;
        switch (format)
        {
            case ModuleFormat.Cubin:
                if (found == "fatbin")
                    return "it begins as a fatbin does";
                return ElfFile.Read(content, out string why) is null ? why : null;
            case ModuleFormat.Fatbin:
                return found == "fatbin" ? WhyNotFatbin(content) : found is null ? "it does not begin as a fatbin does" : "it begins as a cubin does";
            default:
                if (found is not null)
                    return $"it begins as a {found} does";
                // A text may end with zeros, which some tools write.
                if (content.AsSpan().TrimEnd((byte)0).Contains((byte)0))
                    return "it is no text";
                return format == ModuleFormat.Ptx && content.AsSpan().IndexOf(".version"u8) < 0 ? "it has no .version" : null;
        }
    }

    private static string? WhyNotFatbin(byte[] content)
    {
        if (content.Length < FatbinHeaderBytes)
            return "it ends within its header";
        int header = BitConverter.ToUInt16(content, 6);
        ulong body = BitConverter.ToUInt64(content, 8);
        return header < FatbinHeaderBytes || body > (ulong)content.Length || (ulong)header + body > (ulong)content.Length
            ? $"its header tells of {body} bytes and {Math.Max(0, content.Length - header)} follow: it is damaged or cut off"
            : null;
    }
}
