// Reads the cycle counter of the multiprocessors and the global timer. Between two launches round a measured one, cycles over
// nanoseconds of the same multiprocessor is its mean clock. Which block runs where is the device's choice: with one block for every
// multiprocessor most get one, some two or none, so the reader pairs the stamps by multiprocessor.
//
// stamps   3 64-bit numbers for every block, written: multiprocessor, cycles (%clock64), nanoseconds (%globaltimer)
//
// The grid is the number of multiprocessors.
// block  1
#ifndef PERFGATE_SPECIAL_REGISTERS // defined where the kernels run on a CPU
static __device__ unsigned int multiprocessor()
{
    unsigned int id;
    asm volatile("mov.u32 %0, %%smid;" : "=r"(id));
    return id;
}

static __device__ unsigned long long cycles()
{
    unsigned long long now;
    asm volatile("mov.u64 %0, %%clock64;" : "=l"(now));
    return now;
}

static __device__ unsigned long long nanoseconds()
{
    unsigned long long now;
    asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(now));
    return now;
}
#endif

extern "C" __global__ void __launch_bounds__(1) clock_stamps(unsigned long long* stamps)
{
    // Neighbouring reads: what lies between them is an error of the clock that is worked out.
    const unsigned long long at_cycles = cycles();
    const unsigned long long at_nanoseconds = nanoseconds();
    unsigned long long* stamp = stamps + 3ull * blockIdx.x;
    stamp[0] = multiprocessor();
    stamp[1] = at_cycles;
    stamp[2] = at_nanoseconds;
}
