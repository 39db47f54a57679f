using System.Text.Json;

namespace Perfgate.Examples.Tests;

public sealed class QuickstartFaultTests
{
    [Theory]
    [InlineData("attention")]
    [InlineData("attention:")]
    [InlineData("attention:-5")]
    [InlineData("attention:NaN")]
    [InlineData("attention:5000")]
    [InlineData("kernel:20")]
    [InlineData("1:20")]
    public void A_slowdown_that_cannot_be_read_is_an_error_naming_the_parts(string slowdown)
    {
        using WorkerConversation worker = new(slowdown);
        worker.Read();
        worker.Start();
        string message = Error(worker);
        message.ShouldContain($"'{slowdown}'");
        message.ShouldContain("tokenize, embed, attention, mlp, sample");
        worker.WaitForExit().ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"prompt":"0"}""", "prompt is '0'")]
    [InlineData("""{"prompt":"many"}""", "prompt is 'many'")]
    [InlineData("""{"tokens":"1"}""", "tokens is '1'")]
    [InlineData("""{"prompt":"500","tokens":"50"}""", "512 positions")]
    public void A_case_the_decoder_cannot_run_is_an_error_with_its_reason(string parameters, string reason)
    {
        using WorkerConversation worker = new();
        worker.Read();
        worker.Start(parameters);
        Error(worker).ShouldContain(reason);
        worker.WaitForExit().ShouldBe(1);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"type":"continue"}""")]
    [InlineData("null")]
    public void Anything_but_a_start_is_an_error(string line)
    {
        using WorkerConversation worker = new();
        worker.Read();
        worker.Write(line);
        Error(worker).ShouldNotBeEmpty();
        worker.WaitForExit().ShouldBe(1);
    }

    [Fact]
    public void An_input_that_ends_early_ends_the_worker()
    {
        using WorkerConversation worker = new();
        worker.Read();
        worker.WaitForExit().ShouldBe(1);
    }

    private static string Error(WorkerConversation worker)
    {
        JsonElement line = worker.ReadPastPhases();
        line.GetProperty("type").GetString().ShouldBe("error");
        return line.GetProperty("message").GetString()!;
    }
}
