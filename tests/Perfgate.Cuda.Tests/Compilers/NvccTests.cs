using System.Diagnostics;
using Perfgate.Cuda.Compilers;
using Perfgate.Cuda.Devices;
using Perfgate.Diagnostics;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Compilers;

/// <summary>A shell script stands in for nvcc.</summary>
public sealed class NvccTests
{
    private static readonly ComputeCapability Device = new(9, 0);

    [LinuxFact]
    public void The_cubin_is_made_for_the_device_with_the_options_given()
    {
        using TemporaryFolder folder = new();
        byte[] cubin = Nvcc.Compile("a b.cu", ["-O3", "-DX=1 2"], Device, TimeSpan.FromSeconds(30), Script(folder, """for last; do :; done; while [ "$1" != -o ]; do echo "$1" >> "$0.seen"; shift; done; echo "$3" >> "$0.seen"; echo machine code > "$2" """)).Value;

        cubin.ShouldBe("machine code\n"u8.ToArray());
        File.ReadAllLines(folder.File("nvcc.seen")).ShouldBe(["-cubin", "-arch=sm_90", "-O3", "-DX=1 2", "a b.cu"]);
    }

    [LinuxTheory]
    [InlineData("-arch=sm_90a")]
    [InlineData("-gencode=arch=compute_90a,code=sm_90a")]
    public void An_architecture_that_the_options_name_is_the_only_one(string option)
    {
        using TemporaryFolder folder = new();

        Nvcc.Compile("a.cu", [option], Device, TimeSpan.FromSeconds(30), Script(folder, """echo "$*" > "$0.seen"; exit 1 """));

        File.ReadAllText(folder.File("nvcc.seen")).ShouldStartWith($"-cubin {option} -o ");
    }

    [LinuxFact]
    public void What_the_compiler_says_is_told()
    {
        using TemporaryFolder folder = new();

        Diagnostic said = Nvcc.Compile("k.cu", [], Device, TimeSpan.FromSeconds(30), Script(folder, "echo 'k.cu(3): error: no' >&2; exit 2")).Diagnostics.ShouldHaveSingleItem();

        (said.Id, said.Sentence).ShouldBe(("PG6074", "k.cu does not compile: nvcc ended with 2\nk.cu(3): error: no"));
    }

    [LinuxFact]
    public void A_compiler_that_does_not_end_is_ended()
    {
        using TemporaryFolder folder = new();
        long start = Stopwatch.GetTimestamp();

        Diagnostic said = Nvcc.Compile("k.cu", [], Device, TimeSpan.FromMilliseconds(300), Script(folder, "sleep 60")).Diagnostics.ShouldHaveSingleItem();

        said.Id.ShouldBe("PG6074");
        said.Sentence.ShouldContain("did not compile k.cu within 0.3 seconds");
        Stopwatch.GetElapsedTime(start).TotalSeconds.ShouldBeLessThan(30);
    }

    [LinuxFact]
    public void A_compiler_that_is_not_there_says_what_to_do()
    {
        Diagnostic said = Nvcc.Compile("k.cu", [], Device, TimeSpan.FromSeconds(30), "/nowhere/nvcc").Diagnostics.ShouldHaveSingleItem();

        said.Id.ShouldBe("PG6073");
        said.Sentence.ShouldBe("nvcc, which shall compile k.cu, does not start. There is no such program on the PATH.");
        said.NextStep!.ShouldContain("on the PATH");
    }

    [LinuxFact]
    public void A_compiler_that_makes_nothing_is_a_fault()
    {
        using TemporaryFolder folder = new();

        Nvcc.Compile("k.cu", [], Device, TimeSpan.FromSeconds(30), Script(folder, "exit 0")).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PG6074");
    }

    private static string Script(TemporaryFolder folder, string body)
    {
        string path = folder.Write("nvcc", $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
