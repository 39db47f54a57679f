// Runs CUDA kernels of one dimension on the CPU, to check their arithmetic where there is no GPU: given with -include before a kernel's
// source. Blocks run one after another; the threads of a block are coroutines that switch at __syncthreads and at shuffles only. So a
// barrier that not every thread reaches is found; one that is missing is found where running the threads backwards changes the result.
#pragma once

#include <cmath>
#include <functional>
#include <memory>
#include <thread>
#include <ucontext.h>
#include <vector>

namespace emulation
{
constexpr unsigned int warp_size = 32;
constexpr size_t stack_bytes = 64 * 1024;

struct Index
{
    unsigned int x;
};

inline Index thread_index, block_index, block_size, grid_size;

struct Barrier
{
    unsigned int members = 0, arrived = 0;
    unsigned long long completed = 0;
};

struct Coroutine
{
    ucontext_t context;
    std::unique_ptr<char[]> stack{new char[stack_bytes]};
    bool finished = false;
};

// One block at a time; the library is called by one thread at a time.
struct Block
{
    std::vector<Coroutine> threads;
    std::vector<Barrier> warps;
    std::vector<float> exchanged;
    Barrier whole;
    ucontext_t scheduler;
    std::function<void()> kernel;
    unsigned long long progress = 0; // barriers completed and threads finished
    unsigned int finished = 0;
};

inline Block block;
inline bool backwards = false;
inline unsigned long long work = 0;

inline void wait(Barrier& barrier)
{
    const unsigned long long completed = barrier.completed;
    if (++barrier.arrived == barrier.members)
    {
        barrier.arrived = 0;
        barrier.completed++;
        block.progress++;
        return;
    }
    while (barrier.completed == completed)
        swapcontext(&block.threads[thread_index.x].context, &block.scheduler);
}

inline float shuffle_xor(unsigned int mask, float value, int lanes)
{
    if (mask != 0xffffffffu)
        abort(); // kernels here shuffle whole warps
    Barrier& warp = block.warps[thread_index.x / warp_size];
    block.exchanged[thread_index.x] = value;
    wait(warp);
    const float other = block.exchanged[thread_index.x ^ (unsigned int)lanes];
    wait(warp);
    return other;
}

inline void run_thread()
{
    block.kernel();
    block.threads[thread_index.x].finished = true;
    block.finished++;
    block.progress++;
    swapcontext(&block.threads[thread_index.x].context, &block.scheduler);
}

inline void start_block()
{
    block.finished = 0;
    block.whole = {block_size.x};
    block.warps.assign((block_size.x + warp_size - 1) / warp_size, {});
    for (unsigned int thread = 0; thread < block_size.x; thread++)
    {
        block.warps[thread / warp_size].members++;
        Coroutine& coroutine = block.threads[thread];
        coroutine.finished = false;
        getcontext(&coroutine.context);
        coroutine.context.uc_stack.ss_sp = coroutine.stack.get();
        coroutine.context.uc_stack.ss_size = stack_bytes;
        coroutine.context.uc_link = nullptr;
        makecontext(&coroutine.context, run_thread, 0);
    }
}

// Runs the threads of a warp until none of them can go on.
inline void run_warp(unsigned int warp)
{
    const unsigned int first = warp * warp_size;
    const unsigned int members = block.warps[warp].members;
    unsigned long long progress;
    do
    {
        progress = block.progress;
        for (unsigned int turn = 0; turn < members; turn++)
        {
            thread_index.x = first + (backwards ? members - 1 - turn : turn);
            Coroutine& coroutine = block.threads[thread_index.x];
            if (!coroutine.finished)
                swapcontext(&block.scheduler, &coroutine.context);
        }
    } while (block.progress != progress);
}

// False when the threads that are left wait for ever: not every thread of a block or warp has come to a barrier. Every warp runs as far
// ahead of the others as it can: what a missing barrier allows then happens.
inline bool run_block()
{
    start_block();
    for (;;)
    {
        const unsigned long long progress = block.progress;
        const unsigned int warps = (unsigned int)block.warps.size();
        for (unsigned int turn = 0; turn < warps; turn++)
            run_warp(backwards ? warps - 1 - turn : turn);
        if (block.finished == block_size.x)
            return true;
        if (block.progress == progress)
            return false;
    }
}

// 0, or 1 when threads wait at different barriers. A thread of its own keeps the signals of the caller's runtime off the small stacks.
inline int launch(unsigned int grid, unsigned int threads, std::function<void()> kernel)
{
    bool completed = true;
    std::thread(
        [&]
        {
            block = Block{};
            block.threads.resize(threads);
            block.exchanged.resize(threads);
            block.kernel = std::move(kernel);
            grid_size.x = grid;
            block_size.x = threads;
            for (block_index.x = 0; completed && block_index.x < grid; block_index.x++)
                completed = run_block();
        })
        .join();
    return completed ? 0 : 1;
}
} // namespace emulation

#define __global__
#define __device__
#define __shared__ static
#define __launch_bounds__(threads)

#define threadIdx emulation::thread_index
#define blockIdx emulation::block_index
#define blockDim emulation::block_size
#define gridDim emulation::grid_size

#define __syncthreads() emulation::wait(emulation::block.whole)
#define __shfl_xor_sync emulation::shuffle_xor
#define __expf expf

static inline float rsqrtf(float x) { return 1 / sqrtf(x); }

// The special registers: time passes by looking at it, a microsecond each time; block i runs on multiprocessor 100 + i.
#define PERFGATE_SPECIAL_REGISTERS
namespace emulation
{
inline unsigned long long looks = 0;
} // namespace emulation

static inline unsigned long long nanoseconds() { return 1000 * ++emulation::looks; }
static inline unsigned long long cycles() { return 1500 * (emulation::looks + 1); }
static inline unsigned int multiprocessor() { return 100 + emulation::block_index.x; }
