using Perfgate.Diagnostics;

namespace Perfgate.Storage.Files;

/// <summary>Reads whole files up to a limit, so that a wrong path or a hostile file cannot exhaust the memory.</summary>
public static class BoundedReader
{
    /// <summary>Limit for run records, baselines, journals and samples files: 256 MiB.</summary>
    public const long RecordLimit = 256L << 20;

    public static Result<byte[]> Read(string path, long limit = RecordLimit)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.CanSeek && stream.Length > limit)
                return Result.Failure<byte[]>(FileFaults.TooLarge(path, stream.Length, limit));

            // Pipes and device files have no length: the limit is held while reading.
            using MemoryStream content = new(stream.CanSeek ? (int)stream.Length : 0);
            byte[] buffer = new byte[81920];
            int count;
            while ((count = stream.Read(buffer)) > 0)
            {
                if (content.Length + count > limit)
                    return Result.Failure<byte[]>(FileFaults.TooLarge(path, content.Length + count, limit));
                content.Write(buffer, 0, count);
            }
            return Result.Success(content.ToArray());
        }
        catch (Exception exception) when (FileFaults.IsExpected(exception))
        {
            return Result.Failure<byte[]>(FileFaults.CannotRead(path, exception));
        }
    }
}
