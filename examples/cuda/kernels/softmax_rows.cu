// y = softmax(x) of every row: exp(x - max) / sum of exp(x - max). The row is read twice: for its maximum and sum, then to be written.
//
// x     rows x columns, row by row, read
// y     rows x columns, written
// slow  0: nothing. s: s % of the rows are computed twice, with the same result; a regression to plant
//
// -inf has weight 0; a row of nothing else gives NaN.
//
// The block can be no other; bytes touches every number once and is a lower bound where a row outgrows the caches; flops are maximum,
// subtraction, exponential, addition and scaling:
// grid   rows
// block  256
// bytes  8 * rows * columns
// flops  5 * rows * columns
static __device__ float block_max(float value)
{
    __shared__ float of_warp[8];
    for (int lanes = 16; lanes > 0; lanes /= 2)
        value = fmaxf(value, __shfl_xor_sync(0xffffffffu, value, lanes));
    __syncthreads(); // the last call's values have been read
    if (threadIdx.x % 32 == 0)
        of_warp[threadIdx.x / 32] = value;
    __syncthreads();
    value = of_warp[threadIdx.x % 8];
    for (int lanes = 4; lanes > 0; lanes /= 2)
        value = fmaxf(value, __shfl_xor_sync(0xffffffffu, value, lanes));
    return value;
}

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
    softmax_rows(const float* __restrict__ x, float* __restrict__ y, int rows, int columns, int slow)
{
    const long long turns = rows + ((long long)rows * slow + 99) / 100;
    for (long long turn = blockIdx.x; turn < turns; turn += gridDim.x)
    {
        // The repeated rows lie half the matrix away: what was just read would come from a cache.
        const long long row = turn < rows ? turn : (turn - rows + rows / 2) % rows;
        const float* from = x + row * columns;
        float* to = y + row * columns;

        // Online: a new maximum scales the sum so far. The lowest finite number, not -inf, because -inf - -inf is no number.
        float max = -3.402823466e+38f;
        float sum = 0;
        for (int i = threadIdx.x; i < columns; i += 256)
        {
            const float value = from[i];
            const float larger = fmaxf(max, value);
            sum = sum * __expf(max - larger) + __expf(value - larger);
            max = larger;
        }
        const float row_max = block_max(max);
        const float scale = 1 / block_sum(sum * __expf(max - row_max));

        for (int i = threadIdx.x; i < columns; i += 256)
            to[i] = __expf(from[i] - row_max) * scale;
    }
}
