// Sums of 4096 neighbouring numbers each. Of up to 16 Mi numbers a second launch over the sums makes one number.
//
// x      n numbers, read
// sums   ceil_div(n, 4096) numbers, written; sums[i] is over x[4096 * i] ... x[4096 * i + 4095], or to the end
// n      how many, at least 0
// slow   0: nothing. s: s % of the sums are computed twice, with the same result; a regression to plant
//
// The order of additions depends on n alone, so equal inputs give equal bits.
//
// The block can be no other:
// grid   ceil_div(n, 4096)
// block  256
// bytes  4 * n + 4 * ceil_div(n, 4096)
// flops  n
static __device__ float block_sum(float value)
{
    __shared__ float of_warp[8];
    for (int lanes = 16; lanes > 0; lanes /= 2)
        value += __shfl_xor_sync(0xffffffffu, value, lanes);
    __syncthreads(); // the last call's sums have been read
    if (threadIdx.x % 32 == 0)
        of_warp[threadIdx.x / 32] = value;
    __syncthreads();
    value = of_warp[threadIdx.x % 8];
    for (int lanes = 4; lanes > 0; lanes /= 2)
        value += __shfl_xor_sync(0xffffffffu, value, lanes);
    return value;
}

extern "C" __global__ void __launch_bounds__(256)
    reduce_sum(const float* __restrict__ x, float* __restrict__ sums, long long n, int slow)
{
    const long long items = (n + 4095) / 4096;
    const long long turns = items + (items * slow + 99) / 100;
    for (long long turn = blockIdx.x; turn < turns; turn += gridDim.x)
    {
        // The repeated sums lie half the array away: what was just read would come from a cache.
        const long long item = turn < items ? turn : (turn - items + items / 2) % items;
        float sum = 0;
        for (int i = threadIdx.x; i < 4096; i += 256)
        {
            const long long at = item * 4096 + i;
            sum += at < n ? x[at] : 0;
        }
        sum = block_sum(sum);
        if (threadIdx.x == 0)
            sums[item] = sum;
    }
}
