using System.Security;
using System.Text;
using Perfgate.Diagnostics;

namespace Perfgate.Publishing.Outcomes;

/// <summary>A file a CI system hands out to be appended to. Other steps' text in it stays.</summary>
internal static class AppendedFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static long Length(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? file.Length : 0;
    }

    public static PublishOutcome Append(string path, string text)
    {
        try
        {
            File.AppendAllText(path, text, Utf8);
            return new PublishOutcome.Published(path);
        }
        catch (Exception exception) when (IsAboutTheFile(exception))
        {
            return new PublishOutcome.NotPublished(Diagnostic.Warning(
                "PG5001",
                $"Could not append to the file the CI system gave: {exception.Message}",
                "The verdict is not affected. Check that the path exists in this job and is writable.",
                new SourcePlace(path)));
        }
    }

    private static bool IsAboutTheFile(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SecurityException;
}
