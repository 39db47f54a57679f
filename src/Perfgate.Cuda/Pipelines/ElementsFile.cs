using Perfgate.Diagnostics;
using Perfgate.Pipelines;

namespace Perfgate.Cuda.Pipelines;

/// <summary>Raw elements in a file.</summary>
internal static class ElementsFile
{
    /// <summary>What is wrong with the file before it is opened: it is missing, or of another size than the buffer; null where nothing is.</summary>
    public static Diagnostic? Check(string path, BufferPlan buffer, string id)
    {
        try
        {
            FileInfo file = new(path);
            if (!file.Exists)
                return Diagnostic.Error(id, $"There is no file {path}, which the buffer {buffer.Name} is held against or read from.", "Make it before measuring (`setup` in the suite), or correct the path; it is relative to the working folder.");
            return (ulong)file.Length == buffer.Bytes ? null
                : Diagnostic.Error(id, $"{path} has {file.Length} bytes and the buffer {buffer.Name} has {buffer.Bytes} ({buffer.Elements} elements of {buffer.Type.Word()}).", "The file holds exactly the buffer's elements, lowest byte first.");
        }
        catch (Exception fault) when (IsExpected(fault))
        {
            return Unreadable(path, fault, id);
        }
    }

    public static Result<FileStream> Open(string path, string id)
    {
        try
        {
            return Result.Success(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));
        }
        catch (Exception fault) when (IsExpected(fault))
        {
            return Result.Failure<FileStream>(Unreadable(path, fault, id));
        }
    }

    /// <summary>Fills the whole span from where the file stands.</summary>
    public static Diagnostic? Read(FileStream file, Span<byte> to, string id)
    {
        try
        {
            file.ReadExactly(to);
            return null;
        }
        catch (IOException fault)
        {
            return Unreadable(file.Name, fault, id);
        }
    }

    private static bool IsExpected(Exception fault) => fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static Diagnostic Unreadable(string path, Exception fault, string id) => Diagnostic.Error(id, $"{path} cannot be read. {fault.Message.TrimEnd('.')}.", "Look at its rights, and whether it changes while it is read.");
}
