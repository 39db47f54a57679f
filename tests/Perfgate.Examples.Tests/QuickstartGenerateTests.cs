using System.Diagnostics;

namespace Perfgate.Examples.Tests;

public sealed class QuickstartGenerateTests
{
    [Fact]
    public void The_same_prompt_is_answered_with_the_same_text()
    {
        string text = Generate(null, 0);
        text.ShouldStartWith("hello");
        text.Length.ShouldBeGreaterThan("hello".Length + 16);
        Generate("mlp:20", 0).ShouldBe(text);
    }

    [Fact]
    public void A_slowdown_that_cannot_be_read_is_a_usage_error() => Generate("mlp", 2).ShouldBeEmpty();

    private static string Generate(string? slowdown, int exitCode)
    {
        using Process process = DecoderProgram.Start(slowdown, "generate", "--prompt", "hello", "--tokens", "16");
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(exitCode);
        return text.TrimEnd('\n', '\r');
    }
}
