using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Perfgate.Suites;

namespace Perfgate.Plans;

/// <summary>
/// The seed of a case's random inputs. It depends on the case's id alone, so that both sides and every run do equal work;
/// 0 to 2^53 - 1, which JSON readers that know only doubles keep exactly.
/// </summary>
public static class WorkSeed
{
    /// <summary>The first 53 bits of the SHA-256 of the id.</summary>
    public static long Of(CaseId id) =>
        (long)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id.Value))) >> 11);
}
