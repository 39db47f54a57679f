using Perfgate.Diagnostics;

namespace Perfgate.Storage.Documents;

/// <summary>
/// Brings older versions of a file up to the newest one before it is read. All kinds are at their first version, so every older number is refused;
/// the second version of a kind adds its step here.
/// </summary>
internal static class Migrations
{
    /// <summary>The content as the newest version. <paramref name="version"/> is lower than the kind's.</summary>
    public static Result<byte[]> Upgrade(DocumentKind kind, int version, string file) => (kind.Name, version) switch
    {
        _ => Result.Failure<byte[]>(DocumentFaults.NoMigration(file, kind, version)),
    };
}
