#!/usr/bin/env python3
"""Times two things with the events of PyTorch or CuPy, for comparison with perfgate's own figures on the same device.

    eng/gpu-peers.py KERNEL.ptx        prints "name seconds" lines; exit code 3 and a reason where neither library can be used

copy    a device-to-device copy of 256 MiB
sgemm   the given sgemm_tiled, 2048 x 2048 x 2048, single precision
Each value is the median of 50 events round one launch, a buffer of twice the L2 cache overwritten before each, as perfgate's cold variant does.
"""
import ctypes
import statistics
import sys

SIZE = 2048
COPY_BYTES = 256 << 20
SAMPLES = 50


def check(code, call):
    if code != 0:
        sys.exit(f"gpu-peers: {call} answered {code}")


class Kernel:
    """sgemm_tiled, loaded by the driver into the context the library has made current."""

    def __init__(self, path):
        self.driver = ctypes.CDLL("libcuda.so.1")
        with open(path, "rb") as file:
            image = file.read() + b"\0"
        module = ctypes.c_void_p()
        check(self.driver.cuModuleLoadData(ctypes.byref(module), image), "cuModuleLoadData")
        self.function = ctypes.c_void_p()
        check(self.driver.cuModuleGetFunction(ctypes.byref(self.function), module, b"sgemm_tiled"), "cuModuleGetFunction")

    def launch(self, stream, a, b, c):
        values = [ctypes.c_uint64(a), ctypes.c_uint64(b), ctypes.c_uint64(c), *(ctypes.c_int(n) for n in (SIZE, SIZE, SIZE, 0))]
        pointers = (ctypes.c_void_p * len(values))(*(ctypes.cast(ctypes.pointer(value), ctypes.c_void_p) for value in values))
        grid = ((SIZE + 63) // 64) ** 2
        check(self.driver.cuLaunchKernel(self.function, grid, 1, 1, 256, 1, 1, 0, ctypes.c_void_p(stream), pointers, None), "cuLaunchKernel")


def with_torch(path):
    import torch

    device = torch.device("cuda")
    a, b, c = (torch.randn(SIZE, SIZE, device=device) for _ in range(3))
    source = torch.randint(0, 255, (COPY_BYTES,), dtype=torch.uint8, device=device)
    target = torch.empty_like(source)
    flush = torch.empty(2 * torch.cuda.get_device_properties(device).L2_cache_size, dtype=torch.uint8, device=device)
    kernel = Kernel(path)
    stream = torch.cuda.current_stream()

    def time(work):
        samples = []
        for turn in range(SAMPLES + 10):
            flush.fill_(turn % 251 + 1)
            torch.cuda.synchronize()
            start, stop = (torch.cuda.Event(enable_timing=True) for _ in range(2))
            start.record()
            work()
            stop.record()
            stop.synchronize()
            samples.append(start.elapsed_time(stop) / 1e3)
        return statistics.median(samples[10:])

    yield "library", f"torch {torch.__version__}"
    yield "copy", time(lambda: target.copy_(source))
    yield "sgemm", time(lambda: kernel.launch(stream.cuda_stream, a.data_ptr(), b.data_ptr(), c.data_ptr()))


def with_cupy(path):
    import cupy

    a, b, c = (cupy.random.standard_normal((SIZE, SIZE), dtype=cupy.float32) for _ in range(3))
    source = cupy.random.randint(0, 255, COPY_BYTES, dtype=cupy.uint8)
    target = cupy.empty_like(source)
    flush = cupy.empty(2 * cupy.cuda.Device().attributes["L2CacheSize"], dtype=cupy.uint8)
    kernel = Kernel(path)
    stream = cupy.cuda.get_current_stream()

    def time(work):
        samples = []
        for turn in range(SAMPLES + 10):
            flush.fill(turn % 251 + 1)
            stream.synchronize()
            start, stop = cupy.cuda.Event(), cupy.cuda.Event()
            start.record()
            work()
            stop.record()
            stop.synchronize()
            samples.append(cupy.cuda.get_elapsed_time(start, stop) / 1e3)
        return statistics.median(samples[10:])

    yield "library", f"cupy {cupy.__version__}"
    yield "copy", time(lambda: cupy.copyto(target, source))
    yield "sgemm", time(lambda: kernel.launch(stream.ptr, a.data.ptr, b.data.ptr, c.data.ptr))


def main():
    if len(sys.argv) != 2:
        sys.exit("gpu-peers: use: eng/gpu-peers.py sgemm_tiled.ptx")
    reasons = []
    for measure in (with_torch, with_cupy):
        try:
            for name, value in measure(sys.argv[1]):
                print(name, value if isinstance(value, str) else f"{value:.9f}")
            return
        except (ImportError, RuntimeError, OSError, AssertionError) as reason:
            reasons.append(f"{measure.__name__}: {reason}")
    print("gpu-peers: " + "; ".join(reasons), file=sys.stderr)
    sys.exit(3)


if __name__ == "__main__":
    main()
