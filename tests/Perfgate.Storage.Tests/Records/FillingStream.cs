namespace Perfgate.Storage.Tests.Records;

/// <summary>A file on a disk that is full: half of every write arrives, then it fails.</summary>
internal sealed class FillingStream(FileStream file) : Stream
{
    public bool IsFull { get; set; } = true;

    public override bool CanRead => false;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    public override void Flush() => file.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void SetLength(long value) => file.SetLength(value);

    public override void Write(byte[] buffer, int offset, int count)
    {
        file.Write(buffer, offset, IsFull ? count / 2 : count);
        if (IsFull)
            throw new IOException("No space left on device", 28);
    }
}
