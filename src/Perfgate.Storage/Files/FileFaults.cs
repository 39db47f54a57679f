using Perfgate.Diagnostics;

namespace Perfgate.Storage.Files;

/// <summary>Every sentence about files that cannot be read or written.</summary>
internal static class FileFaults
{
    public static Diagnostic CannotRead(string path, Exception exception) =>
        Diagnostic.Error("PG3001", $"The file cannot be read: {Reason(exception)}.", ReadStep(exception), new SourcePlace(path));

    public static Diagnostic TooLarge(string path, long size, long limit) =>
        Diagnostic.Error(
            "PG3002",
            $"The file has {Size(size)}; perfgate reads at most {Size(limit)}.",
            "Check that this is the file you meant, or measure fewer cases and samples in one run.",
            new SourcePlace(path));

    public static Diagnostic CannotWrite(string path, Exception exception) =>
        Diagnostic.Error("PG3003", $"The file cannot be written: {Reason(exception)}.", WriteStep(exception), new SourcePlace(path));

    /// <summary>The exceptions the file system answers with; everything else is a bug.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static string Reason(Exception exception) => exception switch
    {
        FileNotFoundException => "it does not exist",
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException => "access is denied, or it is a folder",
        ArgumentException or NotSupportedException => "this is not a valid path",
        _ when IsDiskFull(exception) => "no space is left on the disk",
        _ => exception.Message.TrimEnd('.'),
    };

    private static string ReadStep(Exception exception) => exception is FileNotFoundException or DirectoryNotFoundException
        ? "Check the path; it is relative to the folder perfgate was started in."
        : "Check the path and its permissions.";

    private static string WriteStep(Exception exception) => exception switch
    {
        DirectoryNotFoundException => "Create the folder or name another one.",
        _ when IsDiskFull(exception) => "Free some space or name a folder on another disk, and run again.",
        _ => "Name a folder that can be written to.",
    };

    // ENOSPC on Unix, ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL on Windows.
    private static bool IsDiskFull(Exception exception) => exception is IOException && (exception.HResult & 0xFFFF) is 28 or 39 or 112;

    private static string Size(long bytes) =>
        bytes >= 1 << 20 ? $"{bytes / (1 << 20)} MiB" : $"{bytes} bytes";
}
