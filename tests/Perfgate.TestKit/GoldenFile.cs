using Shouldly;

namespace Perfgate.TestKit;

/// <summary>
/// Compares text with a committed file. <c>PERFGATE_UPDATE=1</c> writes the file instead, except where <c>CI</c> is set:
/// a build server must never approve its own output.
/// </summary>
public static class GoldenFile
{
    public static void ShouldHold(string actual, params string[] path)
    {
        string file = Repository.PathTo(path);
        if (Environment.GetEnvironmentVariable("PERFGATE_UPDATE") == "1")
        {
            Environment.GetEnvironmentVariable("CI").ShouldNotBe("true", "golden files are not updated in CI");
            File.WriteAllText(file, actual);
        }
        File.Exists(file).ShouldBeTrue($"{file} is missing; run once with PERFGATE_UPDATE=1");
        actual.ShouldBe(File.ReadAllText(file), $"{file} has drifted; run with PERFGATE_UPDATE=1 and read the diff");
    }
}
