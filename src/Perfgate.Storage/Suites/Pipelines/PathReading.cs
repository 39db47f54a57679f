using Perfgate.Suites;

namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>Reads paths of files that a CUDA benchmark loads. Null after a fault.</summary>
internal static class PathReading
{
    public static string? Read(string? path, Spot at, CaseScope scope)
    {
        if (path is null)
            return null;
        Placeholders.Check(path, at, scope.Axes);
        if (string.IsNullOrWhiteSpace(path) || path.Length > Ranges.LongestPath || path.Any(char.IsControl))
        {
            at.Add(PipelineFaults.BadPath(at, path));
            return null;
        }
        if (scope.Cases.Select(parameters => AxisValue.Fill(path, parameters)).FirstOrDefault(SettingsReading.IsAbsolute) is string absolute)
            at.Add(PipelineFaults.AbsolutePath(at, absolute));
        return path;
    }
}
