using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Perfgate.Cuda.Cubins;

/// <summary>Collects what a digest is taken over. Every part is preceded by its length, so that no two different lists of parts are the same bytes.</summary>
internal sealed class DigestInput : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public DigestInput Add(ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
        return this;
    }

    public DigestInput Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    public DigestInput Add(ulong number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, number);
        return Add(bytes);
    }

    /// <summary>The first 32 hexadecimal digits of the SHA-256.</summary>
    public string Digest() => Convert.ToHexStringLower(hash.GetHashAndReset())[..32];

    public void Dispose() => hash.Dispose();
}
