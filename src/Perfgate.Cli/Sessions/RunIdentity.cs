using System.Globalization;
using System.Security.Cryptography;

namespace Perfgate.Cli.Sessions;

/// <summary>The run's id and the token its processes carry.</summary>
internal sealed record RunIdentity(string RunId, string Token)
{
    public static RunIdentity Create(DateTimeOffset now)
    {
        string digits = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3));
        return new RunIdentity(now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture) + "-" + digits, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
    }

    public static ulong RandomSeed() => BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4));
}
