using System.Globalization;

namespace Perfgate.Storage.Documents;

/// <summary>A kind of file perfgate reads, with the newest version this perfgate knows.</summary>
/// <param name="What">What a sentence calls it: "run record".</param>
internal sealed record DocumentKind(string Name, int Version, string What)
{
    public static readonly DocumentKind Suite = new("suite", 1, "suite file");
    public static readonly DocumentKind Policy = new("policy", 1, "policy file");
    public static readonly DocumentKind Run = new("run", 1, "run record");
    public static readonly DocumentKind Baseline = new("baseline", 1, "baseline");
    public static readonly DocumentKind Samples = new("samples", 1, "samples file");
    public static readonly DocumentKind Calibration = new("calibration", 1, "calibration");

    public static readonly IReadOnlyList<DocumentKind> All = [Suite, Policy, Run, Baseline, Samples, Calibration];

    private const string Prefix = "perfgate/";

    /// <summary>The value of the file's <c>schema</c> member: <c>perfgate/run@1</c>.</summary>
    public string Schema => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Name}@{Version}");

    /// <summary>Splits <c>perfgate/run@1</c>; null for anything else. The name need not be a known one.</summary>
    public static (string Name, int Version)? Parse(string? schema)
    {
        if (schema is null || !schema.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        string[] parts = schema[Prefix.Length..].Split('@');
        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            ? (parts[0], version)
            : null;
    }
}
