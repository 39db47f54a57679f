using System.Globalization;

namespace Perfgate.FakeBench.Workers;

/// <summary>A file that says what each launch does, one line a launch in turn; the last line stays. It lies in the working folder, so sides can differ.</summary>
internal static class Turns
{
    /// <summary>This launch's slowdown or fault; neither where there is no file.</summary>
    public static (double? Slowdown, string? Fault) Take(string? path)
    {
        if (path is null || !File.Exists(path))
            return (null, null);
        string[] lines = File.ReadAllLines(path);
        if (lines.Length > 1)
            File.WriteAllLines(path, lines[1..]);
        return double.TryParse(lines[0], CultureInfo.InvariantCulture, out double slowdown) ? (slowdown, null) : (null, lines[0]);
    }
}
