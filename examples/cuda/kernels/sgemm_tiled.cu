// C = A B in single precision, in tiles of 64 x 64 through shared memory; every thread computes 4 x 4 numbers of one tile.
//
// a      m x k, row by row, read
// b      k x n, row by row, read
// c      m x n, row by row, written
// m n k  any sizes, at least 0; sizes that are no multiples of 64 (k: 16) leave threads idle
// slow   0: nothing. s: s % of the tiles are computed twice, with the same result; a regression to plant
//
// The block can be no other; bytes touches every matrix once and is a lower bound:
// grid   ceil_div(m, 64) * ceil_div(n, 64)
// block  256
// bytes  4 * (m * k + k * n + m * n)
// flops  2 * m * n * k
extern "C" __global__ void __launch_bounds__(256)
    sgemm_tiled(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ c, int m, int n, int k, int slow)
{
    // One column more than is used puts neighbouring rows into different banks.
    __shared__ float a_tile[16][65];
    __shared__ float b_tile[16][64];
    const int thread_column = threadIdx.x % 16;
    const int thread_row = threadIdx.x / 16;
    const int tiles_across = (n + 63) / 64;
    const long long tiles = (long long)tiles_across * ((m + 63) / 64);
    const long long turns = tiles + (tiles * slow + 99) / 100;
    for (long long turn = blockIdx.x; turn < turns; turn += gridDim.x)
    {
        // The repeated tiles lie half the matrix away: what was just read would come from a cache.
        const long long tile = turn < tiles ? turn : (turn - tiles + tiles / 2) % tiles;
        const int top = (int)(tile / tiles_across) * 64;
        const int left = (int)(tile % tiles_across) * 64;
        float sums[4][4] = {};
        for (int step = 0; step < k; step += 16)
        {
            for (int e = threadIdx.x; e < 64 * 16; e += 256)
            {
                const int a_row = top + e / 16, a_column = step + e % 16;
                a_tile[e % 16][e / 16] = a_row < m && a_column < k ? a[(long long)a_row * k + a_column] : 0;
                const int b_row = step + e / 64, b_column = left + e % 64;
                b_tile[e / 64][e % 64] = b_row < k && b_column < n ? b[(long long)b_row * n + b_column] : 0;
            }
            __syncthreads();
            for (int p = 0; p < 16; p++)
                for (int i = 0; i < 4; i++)
                    for (int j = 0; j < 4; j++)
                        sums[i][j] += a_tile[p][4 * thread_row + i] * b_tile[p][thread_column + 16 * j];
            __syncthreads();
        }
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++)
            {
                const int row = top + 4 * thread_row + i, column = left + thread_column + 16 * j;
                if (row < m && column < n)
                    c[(long long)row * n + column] = sums[i][j];
            }
    }
}
