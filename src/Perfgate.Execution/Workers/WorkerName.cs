using Perfgate.Execution.Workers.Messages;

namespace Perfgate.Execution.Workers;

/// <summary>A worker's name, version and properties in one recorded text: <c>decoder 1.2.0 (runtime 3.1, torch 2.5)</c>.</summary>
internal static class WorkerName
{
    // Recorded with every launch, so a worker that lists all its packages is cut.
    private const int Longest = 300;

    public static string Of(HelloMessage hello)
    {
        string properties = string.Join(", ", hello.Properties.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => $"{item.Key} {item.Value}"));
        string text = properties.Length == 0 ? $"{hello.Name} {hello.Version}" : $"{hello.Name} {hello.Version} ({properties})";
        return text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
    }
}
