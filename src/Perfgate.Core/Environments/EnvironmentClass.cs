namespace Perfgate.Environments;

/// <summary>
/// The name of a set of machines whose numbers may be compared: a readable part and 8 hexadecimal digits over the whole comparison key,
/// <c>linux-x64-epyc-7763-4c-1f0a3b9c</c>. Letters, digits and dashes, so that it can name a folder.
/// </summary>
public readonly record struct EnvironmentClass(string Value)
{
    public override string ToString() => Value ?? "";
}
