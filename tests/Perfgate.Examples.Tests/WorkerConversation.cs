using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Perfgate.Examples.Tests;

/// <summary>The decoder as a worker, spoken to over its real standard streams.</summary>
internal sealed class WorkerConversation : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;

    public WorkerConversation(string? slowdown = null)
    {
        process = DecoderProgram.Start(slowdown, "worker");
        // A full pipe of standard error would stop the worker.
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
    }

    public void Start(string parameters = """{"prompt":"16","tokens":"8"}""", int seed = 7, int mostSamples = 1000) => Write(
        """{"type":"start","case":"decode","benchmark":"decode","parameters":""" + parameters
        + string.Create(CultureInfo.InvariantCulture, $""","seed":{seed},"most_samples":{mostSamples},""")
        + """ "warmup":2,"warmup_seconds":0.1,"fewest_samples":6,"most_seconds":1,"unheard_of":{"a":[1]}}""");

    public void Write(string line)
    {
        process.StandardInput.Write(line + "\n");
        process.StandardInput.Flush();
    }

    public JsonElement Read()
    {
        string line = process.StandardOutput.ReadLineAsync().WaitAsync(Patience).GetAwaiter().GetResult()
            ?? throw new InvalidOperationException("The worker ended where a line was due.");
        return JsonDocument.Parse(line).RootElement;
    }

    /// <summary>Reads on to the next line that is no phase.</summary>
    public JsonElement ReadPastPhases()
    {
        JsonElement line = Read();
        while (line.GetProperty("type").GetString() == "phase")
            line = Read();
        return line;
    }

    /// <summary>Says all that one short launch takes.</summary>
    public (JsonElement Block, JsonElement Done) Measure(int seed = 7)
    {
        Read();
        Start(seed: seed);
        JsonElement block = ReadPastPhases();
        Write("""{"type":"stop","reason":"precision"}""");
        return (block, Read());
    }

    public int WaitForExit()
    {
        process.StandardInput.Close();
        process.WaitForExit(Patience).ShouldBeTrue("the worker did not end");
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
