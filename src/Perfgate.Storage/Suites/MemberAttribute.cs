namespace Perfgate.Storage.Suites;

/// <summary>Explains a member of a YAML file: editors show it, and the documentation's table is held against it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MemberAttribute(string description) : Attribute
{
    public string Description { get; } = description;

    public MemberShape Shape { get; init; }

    public bool Required { get; init; }

    /// <summary>The default, as it would be written.</summary>
    public string? Default { get; init; }

    /// <summary>An example, as it would be written.</summary>
    public string? Example { get; init; }

    public int Minimum { get; init; } = int.MinValue;

    public int Maximum { get; init; } = int.MaxValue;
}
