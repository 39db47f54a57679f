// Blocks the stream it is launched on until the host writes a number other than 0 to a flag, so that everything queued behind it starts
// without a gap of the host's making. One thread; whatever is queued behind it waits, and without the time-out it could wait for ever.
//
// flag      one 32-bit number in page-locked host memory mapped to the device; the host writes it
// outcome   one 32-bit number the host can read afterwards: 1 released, 2 timed out
// timeout   nanoseconds of the global timer, whose steps may be a microsecond and more
//
// grid   1
// block  1
#ifndef PERFGATE_SPECIAL_REGISTERS // defined where the kernels run on a CPU
static __device__ unsigned long long nanoseconds()
{
    unsigned long long now;
    asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(now));
    return now;
}
#endif

extern "C" __global__ void __launch_bounds__(1)
    spin_until(const volatile unsigned int* flag, volatile unsigned int* outcome, unsigned long long timeout)
{
    const unsigned long long begun = nanoseconds();
    unsigned int released = *flag;
    while (released == 0 && nanoseconds() - begun < timeout)
        released = *flag;
    *outcome = released != 0 ? 1 : 2;
}
