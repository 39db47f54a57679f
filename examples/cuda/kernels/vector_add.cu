// c = a + b, element by element.
//
// a, b   n numbers each, read
// c      n numbers, written
// n      how many, at least 0
// slow   0: nothing. s: s % of the elements are computed twice, with the same result; a regression to plant
//
// grid   ceil_div(n, 256)
// block  256
// bytes  12 * n
// flops  n
extern "C" __global__ void __launch_bounds__(256)
    vector_add(const float* __restrict__ a, const float* __restrict__ b, float* __restrict__ c, long long n, int slow)
{
    const long long turns = n + (n * slow + 99) / 100;
    const long long stride = (long long)gridDim.x * blockDim.x;
    for (long long turn = (long long)blockIdx.x * blockDim.x + threadIdx.x; turn < turns; turn += stride)
    {
        // The repeated elements lie half the array away: what was just computed would come from a cache.
        const long long i = turn < n ? turn : (turn - n + n / 2) % n;
        c[i] = a[i] + b[i];
    }
}
