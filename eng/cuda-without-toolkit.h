// What clang needs to compile the repository's kernels without a CUDA toolkit: given with -include by eng/ptx. nvcc, NVRTC and clang
// with a toolkit know all of this already and must not be given this file. It has what the kernels use and no more: there is no
// libdevice here, so a function is an instruction or it is not there.
#pragma once

#if !defined(__CUDA__) || defined(__CUDACC__)
#error "for clang -x cuda -nocudainc only"
#endif

#define __global__ __attribute__((global))
#define __device__ __attribute__((device))
#define __host__ __attribute__((host))
#define __shared__ __attribute__((shared))
#define __launch_bounds__(threads) __attribute__((launch_bounds(threads)))

// The kernels' grids and blocks have one dimension.
struct perfgate_index
{
    unsigned int x;
};

static __device__ inline perfgate_index perfgate_thread() { return {(unsigned int)__nvvm_read_ptx_sreg_tid_x()}; }
static __device__ inline perfgate_index perfgate_block() { return {(unsigned int)__nvvm_read_ptx_sreg_ctaid_x()}; }
static __device__ inline perfgate_index perfgate_block_size() { return {(unsigned int)__nvvm_read_ptx_sreg_ntid_x()}; }
static __device__ inline perfgate_index perfgate_grid_size() { return {(unsigned int)__nvvm_read_ptx_sreg_nctaid_x()}; }

#define threadIdx perfgate_thread()
#define blockIdx perfgate_block()
#define blockDim perfgate_block_size()
#define gridDim perfgate_grid_size()

// The last argument packs the width of a segment: 0x1f is a whole warp.
static __device__ inline float __shfl_xor_sync(unsigned int mask, float value, int lanes)
{
    return __nvvm_shfl_sync_bfly_f32(mask, value, lanes, 0x1f);
}

static __device__ inline float fmaxf(float a, float b) { return __nvvm_fmax_f(a, b); }

static __device__ inline float rsqrtf(float x) { return __nvvm_rsqrt_approx_f(x); }

// As in CUDA, exp by the hardware's power of two: x times the binary logarithm of e.
static __device__ inline float __expf(float x) { return __nvvm_ex2_approx_f(x * 1.4426950408889634f); }
