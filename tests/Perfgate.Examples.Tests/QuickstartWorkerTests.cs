using System.Text.Json;

namespace Perfgate.Examples.Tests;

public sealed class QuickstartWorkerTests
{
    [Fact]
    public void The_worker_follows_the_conversation_to_its_end()
    {
        using WorkerConversation worker = new();
        JsonElement hello = worker.Read();
        Type(hello).ShouldBe("hello");
        hello.GetProperty("protocol").GetString().ShouldBe("perfgate/worker@1");
        worker.Start();
        string?[] phases = [Phase(worker.Read()), Phase(worker.Read()), Phase(worker.Read())];
        phases.ShouldBe(["load", "warmup", "measure"]);
        Type(worker.Read()).ShouldBe("block");
        worker.Write("""{"type":"continue"}""");
        Type(worker.Read()).ShouldBe("block");
        worker.Write("""{"type":"stop","reason":"time_cap"}""");
        Type(worker.Read()).ShouldBe("done");
        worker.WaitForExit().ShouldBe(0);
    }

    [Fact]
    public void A_block_carries_every_declared_metric_span_and_counter_once_a_request()
    {
        using WorkerConversation worker = new();
        JsonElement block = worker.Measure().Block;
        string[] metrics = ["ttft", "tpot", "tokens_per_second"];
        string[] spans = ["tokenize", "embed", "attention", "mlp", "sample"];
        int requests = Values(block, "ttft").Length;
        requests.ShouldBeGreaterThan(1);
        foreach (string metric in metrics)
            Values(block, metric).ShouldAllBe(value => value > 0);
        foreach (string span in spans)
            Span(block, span).Length.ShouldBe(requests);
        block.GetProperty("counters").GetProperty("tokens").GetDouble().ShouldBe(8 * requests);
    }

    [Fact]
    public void Measured_requests_allocate_nothing()
    {
        using WorkerConversation worker = new();
        worker.Measure().Block.GetProperty("counters").GetProperty("allocated_bytes").GetDouble().ShouldBe(0);
    }

    [Fact]
    public void The_spans_add_up_to_the_request()
    {
        using WorkerConversation worker = new();
        JsonElement block = worker.Measure().Block;
        double parts = block.GetProperty("spans").EnumerateObject().Sum(span => span.Value[0].GetDouble());
        (8 / Values(block, "tokens_per_second")[0]).ShouldBe(parts, parts * 1e-6);
    }

    [Fact]
    public void Equal_seeds_give_equal_checksums_and_other_seeds_others()
    {
        using WorkerConversation first = new();
        using WorkerConversation second = new();
        using WorkerConversation other = new();
        string checksum = Checksum(first.Measure().Done);
        Checksum(second.Measure().Done).ShouldBe(checksum);
        Checksum(other.Measure(seed: 8).Done).ShouldNotBe(checksum);
    }

    [Fact]
    public void A_planted_slowdown_shows_in_its_span_and_leaves_the_work_alone()
    {
        using WorkerConversation plain = new();
        using WorkerConversation slowed = new("attention:200");
        (JsonElement block, JsonElement done) = plain.Measure();
        (JsonElement slowBlock, JsonElement slowDone) = slowed.Measure();
        // 200 % more of the whole in one part: its share is at least two thirds, whatever the machine does meanwhile.
        Share(slowBlock, "attention").ShouldBeGreaterThan(0.66);
        Share(slowBlock, "attention").ShouldBeGreaterThan(Share(block, "attention"));
        Values(slowBlock, "tpot").Min().ShouldBeGreaterThan(1.5 * Values(block, "tpot").Min());
        Checksum(slowDone).ShouldBe(Checksum(done));
    }

    [Fact]
    public void No_block_holds_more_samples_than_are_allowed()
    {
        using WorkerConversation worker = new();
        worker.Read();
        worker.Start(mostSamples: 3);
        Values(worker.ReadPastPhases(), "ttft").Length.ShouldBe(3);
    }

    [Fact]
    public void A_start_without_its_guides_is_measured_all_the_same()
    {
        using WorkerConversation worker = new();
        worker.Read();
        worker.Write("""{"type":"start","case":"decode","benchmark":"decode"}""");
        Values(worker.ReadPastPhases(), "ttft").Length.ShouldBeGreaterThan(1);
    }

    private static string? Type(JsonElement line) => line.GetProperty("type").GetString();

    private static string? Phase(JsonElement line) => line.GetProperty("phase").GetString();

    private static string Checksum(JsonElement done) => done.GetProperty("checksum").GetString()!;

    private static double[] Values(JsonElement block, string metric) =>
        [.. block.GetProperty("samples").GetProperty(metric).GetProperty("values").EnumerateArray().Select(value => value.GetDouble())];

    private static double[] Span(JsonElement block, string span) =>
        [.. block.GetProperty("spans").GetProperty(span).EnumerateArray().Select(value => value.GetDouble())];

    private static double Share(JsonElement block, string span) =>
        Span(block, span).Sum() / block.GetProperty("spans").EnumerateObject().Sum(each => Span(block, each.Name).Sum());
}
