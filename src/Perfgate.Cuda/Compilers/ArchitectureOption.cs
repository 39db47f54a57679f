namespace Perfgate.Cuda.Compilers;

/// <summary>The architecture that options name by themselves. Some instructions are those of one device only (<c>sm_90a</c>), which the device's own number does not ask for; and compilers refuse to be told twice.</summary>
internal static class ArchitectureOption
{
    private static readonly string[] Names = ["-arch", "--gpu-architecture", "-gencode", "--generate-code"];

    /// <summary><c>sm_90a</c>, or whatever else stands behind the option; null where none is among them.</summary>
    public static string? Of(IReadOnlyList<string> options)
    {
        for (int index = 0; index < options.Count; index++)
        {
            string option = options[index];
            foreach (string name in Names)
            {
                if (option == name)
                    return index + 1 < options.Count ? options[index + 1] : "";
                if (option.StartsWith($"{name}=", StringComparison.Ordinal))
                    return option[(name.Length + 1)..];
            }
        }
        return null;
    }
}
