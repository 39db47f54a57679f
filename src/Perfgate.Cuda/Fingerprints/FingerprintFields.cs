using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Perfgate.Cuda.Telemetry;

namespace Perfgate.Cuda.Fingerprints;

/// <summary>Fields being gathered: those with a value, and why the others have none.</summary>
internal sealed class FingerprintFields
{
    private readonly Dictionary<string, string> known = [];
    private readonly Dictionary<string, string> unknown = [];

    public IReadOnlyDictionary<string, string> Known => known;

    public IReadOnlyDictionary<string, string> Unknown => unknown;

    public void Add(string field, string? value)
    {
        if (value is null)
            unknown[field] = "the CUDA driver does not tell";
        else
            known[field] = value;
    }

    public void Add(string field, int? value) => Add(field, value?.ToString(CultureInfo.InvariantCulture));

    public void Add(string field, Reading<string>? reading, string missing = "")
    {
        if (reading is not Reading<string> read)
            unknown[field] = missing;
        else if (read.TryGet(out string? value))
            known[field] = value;
        else
            unknown[field] = read.Unknown!;
    }

    /// <summary>12 digits: enough to see that two runs were on one board, too few to be looked up.</summary>
    public void AddHash(string field, Reading<string> reading) =>
        Add(field, reading.Select(value => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)))[..12]));

    /// <summary>Every field, those without a value as <c>unknown</c>: a key with a field left out would match one that never had it.</summary>
    public IReadOnlyDictionary<string, string> WithUnknown() => known.Concat(unknown.Keys.Select(field => KeyValuePair.Create(field, "unknown"))).ToDictionary();
}
