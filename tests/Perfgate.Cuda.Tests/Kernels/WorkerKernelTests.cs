using System.Numerics;
using System.Runtime.InteropServices;

namespace Perfgate.Cuda.Tests.Kernels;

public sealed class WorkerKernelTests
{
    private delegate int SpinUntil(uint grid, uint block, nint flag, ref uint outcome, ulong timeout);

    private delegate int Flush(uint grid, uint block, uint[] buffer, ulong words, uint seed);

    private delegate int ClockStamps(uint grid, uint block, ulong[] stamps);

    [EmulationTheory]
    [InlineData(1, 5_000, 1)]
    [InlineData(0, 5_000, 2)]
    [InlineData(0, 0, 2)]
    [InlineData(7, 0, 1)]
    public void Spin_until_tells_a_release_from_a_time_out(int flag, ulong timeout, uint outcome) => Spin(flag, null, timeout).ShouldBe(outcome);

    [EmulationFact]
    public void Spin_until_ends_when_the_host_writes_the_flag() =>
        Spin(0, flag => Task.Delay(20).ContinueWith(_ => Marshal.WriteInt32(flag, 1), TaskScheduler.Default), ulong.MaxValue).ShouldBe(1u);

    [EmulationTheory]
    [InlineData(1)]
    [InlineData(1000)]
    public void Flush_writes_every_word_another_one_for_every_seed_and_never_zero(int words)
    {
        uint[] first = new uint[words + 1];
        uint[] second = new uint[words + 1];

        EmulatedKernels.Launch<Flush>("flush", kernel => kernel(2, 256, first, (ulong)words, 1));
        EmulatedKernels.Launch<Flush>("flush", kernel => kernel(3, 128, second, (ulong)words, 2));

        first.Take(words).ShouldAllBe(word => word != 0);
        second.Take(words).ShouldAllBe(word => word != 0);
        first.Zip(second).Take(words).ShouldAllBe(pair => pair.First != pair.Second);
        (first[words], second[words]).ShouldBe((0u, 0u));
    }

    [EmulationFact]
    public void Flush_looks_random_half_of_the_bits_are_set()
    {
        uint[] words = new uint[10_000];

        EmulatedKernels.Launch<Flush>("flush", kernel => kernel(4, 256, words, 10_000, 12345));

        words.Average(word => BitOperations.PopCount(word)).ShouldBe(16, 0.2);
        words.Distinct().Count().ShouldBe(10_000);
    }

    [EmulationFact]
    public void Flush_never_writes_the_zero_its_hash_gives()
    {
        // Index and seed 0 hash to 0.
        uint[] word = [0];

        EmulatedKernels.Launch<Flush>("flush", kernel => kernel(1, 256, word, 1, 0));

        word.ShouldBe([1u]);
    }

    [EmulationFact]
    public void Clock_stamps_writes_multiprocessor_cycles_and_time_of_every_block()
    {
        ulong[] stamps = new ulong[3 * 4 + 1];

        EmulatedKernels.Launch<ClockStamps>("clock_stamps", kernel => kernel(4, 1, stamps));

        for (int block = 0; block < 4; block++)
        {
            stamps[3 * block].ShouldBe(100u + (ulong)block);
            // The emulated clock runs at 1.5 GHz.
            stamps[3 * block + 1].ShouldBe(stamps[3 * block + 2] * 3 / 2);
        }
        stamps[12].ShouldBe(0u);
    }

    private static uint Spin(int value, Action<nint>? meanwhile, ulong timeout)
    {
        uint outcome = 0;
        nint flag = Marshal.AllocHGlobal(sizeof(int));
        try
        {
            Marshal.WriteInt32(flag, value);
            EmulatedKernels.Launch<SpinUntil>("spin_until", kernel =>
            {
                meanwhile?.Invoke(flag);
                return kernel(1, 1, flag, ref outcome, timeout);
            });
            return outcome;
        }
        finally
        {
            Marshal.FreeHGlobal(flag);
        }
    }
}
