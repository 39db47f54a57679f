// Every kernel of the repository, compiled for the CPU, behind a function of its own: grid, block, then the kernel's arguments.
// They return 0, or 1 when the threads of a block wait at different barriers. Compiled with -I at the repository's root.
#include "emulation.h"

// Kernels that are loaded by themselves may have functions of the same name.
namespace vector_add_
{
#include "examples/cuda/kernels/vector_add.cu"
}
namespace reduce_sum_
{
#include "examples/cuda/kernels/reduce_sum.cu"
}
namespace sgemm_tiled_
{
#include "examples/cuda/kernels/sgemm_tiled.cu"
}
namespace softmax_rows_
{
#include "examples/cuda/kernels/softmax_rows.cu"
}
namespace layer_norm_
{
#include "examples/cuda/kernels/layer_norm.cu"
}
namespace attention_decode_
{
#include "examples/cuda/kernels/attention_decode.cu"
}
namespace worker
{
#include "src/Perfgate.Cuda/Kernels/clock_stamps.cu"
#include "src/Perfgate.Cuda/Kernels/flush.cu"
#include "src/Perfgate.Cuda/Kernels/spin_until.cu"
}

using emulation::launch;

#if defined(__clang__)
#define NOT_COUNTED __attribute__((no_sanitize("coverage")))
#else
#define NOT_COUNTED __attribute__((no_sanitize_coverage))
#endif

// A compiler's coverage instrumentation calls this in every basic block but its own: a deterministic measure of work.
extern "C" NOT_COUNTED void __sanitizer_cov_trace_pc() { emulation::work++; }

extern "C" unsigned long long emulated_work() { return emulation::work; }

extern "C" void emulate_backwards(int backwards) { emulation::backwards = backwards != 0; }

extern "C" int emulate_vector_add(unsigned grid, unsigned threads, const float* a, const float* b, float* c, long long n, int slow)
{
    return launch(grid, threads, [=] { vector_add_::vector_add(a, b, c, n, slow); });
}

extern "C" int emulate_reduce_sum(unsigned grid, unsigned threads, const float* x, float* sums, long long n, int slow)
{
    return launch(grid, threads, [=] { reduce_sum_::reduce_sum(x, sums, n, slow); });
}

extern "C" int emulate_sgemm_tiled(
    unsigned grid, unsigned threads, const float* a, const float* b, float* c, int m, int n, int k, int slow)
{
    return launch(grid, threads, [=] { sgemm_tiled_::sgemm_tiled(a, b, c, m, n, k, slow); });
}

extern "C" int emulate_softmax_rows(unsigned grid, unsigned threads, const float* x, float* y, int rows, int columns, int slow)
{
    return launch(grid, threads, [=] { softmax_rows_::softmax_rows(x, y, rows, columns, slow); });
}

extern "C" int emulate_layer_norm(
    unsigned grid,
    unsigned threads,
    const float* x,
    const float* gain,
    const float* bias,
    float* y,
    int rows,
    int columns,
    float epsilon,
    int slow)
{
    return launch(grid, threads, [=] { layer_norm_::layer_norm(x, gain, bias, y, rows, columns, epsilon, slow); });
}

extern "C" int emulate_attention_decode(
    unsigned grid,
    unsigned threads,
    const float* query,
    const float* keys,
    const float* values,
    float* output,
    int queries,
    int positions,
    int head_size,
    int slow)
{
    return launch(
        grid, threads, [=] { attention_decode_::attention_decode(query, keys, values, output, queries, positions, head_size, slow); });
}

extern "C" int emulate_spin_until(
    unsigned grid, unsigned threads, const volatile unsigned* flag, volatile unsigned* outcome, unsigned long long timeout)
{
    return launch(grid, threads, [=] { worker::spin_until(flag, outcome, timeout); });
}

extern "C" int emulate_flush(unsigned grid, unsigned threads, unsigned* buffer, unsigned long long words, unsigned seed)
{
    return launch(grid, threads, [=] { worker::flush(buffer, words, seed); });
}

extern "C" int emulate_clock_stamps(unsigned grid, unsigned threads, unsigned long long* stamps)
{
    return launch(grid, threads, [=] { worker::clock_stamps(stamps); });
}

// For the tests of the emulation itself: a barrier that half of the threads go by, and a neighbour read without a barrier.
extern "C" int emulate_divergence(unsigned grid, unsigned threads)
{
    return launch(
        grid,
        threads,
        []
        {
            if (threadIdx.x % 2 == 0)
                __syncthreads();
        });
}

extern "C" int emulate_missing_barrier(unsigned grid, unsigned threads, float* y)
{
    return launch(
        grid,
        threads,
        [=]
        {
            __shared__ float own[1024];
            own[threadIdx.x] = 0;
            __syncthreads();
            own[threadIdx.x] = 1 + threadIdx.x;
            y[threadIdx.x] = own[(threadIdx.x + 1) % blockDim.x];
        });
}
