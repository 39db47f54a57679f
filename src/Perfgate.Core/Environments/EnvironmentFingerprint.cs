using System.Security.Cryptography;
using System.Text;

namespace Perfgate.Environments;

/// <summary>
/// Where numbers were measured. The <see cref="Key"/> fields must all agree for numbers to be comparable; <see cref="Recorded"/> fields
/// are kept and a difference is a warning; <see cref="Start"/> and <see cref="End"/> are the machine's state.
/// </summary>
public sealed record EnvironmentFingerprint
{
    private static readonly string[] ReadableFields = ["os", "arch", "cpu_model", "gpu_name"];

    /// <summary>Comparison key by field name (<c>os</c>, <c>arch</c>, <c>cpu_model</c>, <c>logical_cpus</c>, <c>gpu_name</c>, ...).</summary>
    public required IReadOnlyDictionary<string, string> Key { get; init; }

    public IReadOnlyDictionary<string, string> Recorded { get; init; } = new Dictionary<string, string>();

    public MachineState? Start { get; init; }

    public MachineState? End { get; init; }

    public EnvironmentClass Class => new($"{Slug()}-{KeyHash()}");

    /// <summary>The key fields in which two fingerprints differ, ordered by name, with both values; empty when comparable.</summary>
    public IReadOnlyList<FieldDifference> KeyDifferences(EnvironmentFingerprint other) => Differences(Key, other.Key);

    public IReadOnlyList<FieldDifference> RecordedDifferences(EnvironmentFingerprint other) => Differences(Recorded, other.Recorded);

    private static FieldDifference[] Differences(IReadOnlyDictionary<string, string> ours, IReadOnlyDictionary<string, string> theirs) =>
        [.. ours.Keys.Union(theirs.Keys)
            .Order(StringComparer.Ordinal)
            .Select(field => new FieldDifference(field, ours.GetValueOrDefault(field), theirs.GetValueOrDefault(field)))
            .Where(difference => difference.Ours != difference.Theirs)];

    private string Slug()
    {
        string readable = string.Join('-', ReadableFields.Select(field => Key.GetValueOrDefault(field)).Where(value => value is not null));
        StringBuilder slug = new();
        foreach (char character in readable.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(character);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        string text = slug.ToString().Trim('-');
        return text.Length <= 60 ? text : text[..60].Trim('-');
    }

    private string KeyHash()
    {
        string text = string.Concat(Key.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
    }
}
