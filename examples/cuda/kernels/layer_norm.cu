// y = (x - mean) / sqrt(variance + epsilon) * gain + bias, mean and variance over every row. The row is read three times; the
// variance is that of the centred numbers, which does not cancel as E(x^2) - E(x)^2 does.
//
// x            rows x columns, row by row, read
// gain, bias   columns numbers each, read
// y            rows x columns, written
// epsilon      above 0 where a row may be constant
// slow         0: nothing. s: s % of the rows are computed twice, with the same result; a regression to plant
//
// The block can be no other; bytes touches every number once and is a lower bound where a row outgrows the caches; flops are 1 for the
// mean, 3 for the variance and 4 to write:
// grid   rows
// block  256
// bytes  8 * rows * columns + 8 * columns
// flops  8 * rows * columns
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
    layer_norm(
        const float* __restrict__ x,
        const float* __restrict__ gain,
        const float* __restrict__ bias,
        float* __restrict__ y,
        int rows,
        int columns,
        float epsilon,
        int slow)
{
    const long long turns = rows + ((long long)rows * slow + 99) / 100;
    for (long long turn = blockIdx.x; turn < turns; turn += gridDim.x)
    {
        // The repeated rows lie half the matrix away: what was just read would come from a cache.
        const long long row = turn < rows ? turn : (turn - rows + rows / 2) % rows;
        const float* from = x + row * columns;
        float* to = y + row * columns;

        float sum = 0;
        for (int i = threadIdx.x; i < columns; i += 256)
            sum += from[i];
        const float mean = block_sum(sum) / columns;

        float squares = 0;
        for (int i = threadIdx.x; i < columns; i += 256)
        {
            const float centred = from[i] - mean;
            squares += centred * centred;
        }
        const float scale = rsqrtf(block_sum(squares) / columns + epsilon);

        for (int i = threadIdx.x; i < columns; i += 256)
            to[i] = (from[i] - mean) * scale * gain[i] + bias[i];
    }
}
