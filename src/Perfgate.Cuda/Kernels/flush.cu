// Writes over a buffer, which pushes everything else out of the L2 cache if the buffer is larger than it. The numbers are never 0 and
// look random, because writing zeros draws less power and leaves the clocks higher than real work does; every seed writes other ones.
//
// buffer   words 32-bit numbers, written
// words    how many, at least 0
// seed     another one for every flush
//
// Any grid does; a few blocks for every multiprocessor are enough.
// block  256
// bytes  4 * words
extern "C" __global__ void __launch_bounds__(256) flush(unsigned int* __restrict__ buffer, unsigned long long words, unsigned int seed)
{
    const unsigned long long stride = (unsigned long long)gridDim.x * blockDim.x;
    for (unsigned long long i = (unsigned long long)blockIdx.x * blockDim.x + threadIdx.x; i < words; i += stride)
    {
        // The finaliser of MurmurHash3: one to one, so two seeds agree nowhere but where 1 stands for 0.
        unsigned int bits = (unsigned int)i + seed * 0x9e3779b9u;
        bits = (bits ^ (bits >> 16)) * 0x85ebca6bu;
        bits = (bits ^ (bits >> 13)) * 0xc2b2ae35u;
        bits ^= bits >> 16;
        buffer[i] = bits != 0 ? bits : 1;
    }
}
