using Perfgate.Diagnostics;
using Perfgate.Suites;

namespace Perfgate.Storage.Tests.Suites.Pipelines;

public sealed class PipelineFaultTests
{
    [Theory]
    [InlineData("threads: 256", "threads: [n, 2]", "PG1046", "`benchmarks[0].threads[0]` is 2048 in the case sgemm/n=2Ki/variant=cold; it must be 1 to 1024.")]
    [InlineData("threads: 256", "threads: [32, 64]", "PG1047", "`benchmarks[0].threads` are 2048 together; a block has 1 to 1024. Take fewer threads a block and more blocks.")]
    [InlineData("threads: 256", "threads: [1, 1, 65]", "PG1046", "`benchmarks[0].threads[2]` is 65; it must be 1 to 64.")]
    [InlineData("threads: 256", "threads: [1, 1, 1, 1]", "PG1048", "`benchmarks[0].threads` has 4 extents. Write one expression, or a list of at most 3.")]
    [InlineData("threads: 256", "threads: 256\nblock: 3", "PG1070", "`benchmarks[0].block` is the threshold that fails the gate, a percentage. The threads of a block are `threads`.")]
    [InlineData("threads: 256", "threads: 256\nblock_dim: 3", "PG1070", "There is no member `block_dim` here. The threads of a block are `threads`.")]
    [InlineData("grid: ceil_div(n, 64)", "grid: n - 512", "PG1046", "`benchmarks[0].grid` is 0 in the case sgemm/n=512/variant=cold; it must be 1 to 2147483647.")]
    [InlineData("grid: ceil_div(n, 64)", "grid: [1, 65536]", "PG1046", "`benchmarks[0].grid[1]` is 65536; it must be 1 to 65535.")]
    [InlineData("grid: ceil_div(n, 64)", "grid: 1Mi * n", "PG1046", "`benchmarks[0].grid` is 2147483648 in the case sgemm/n=2Ki/variant=cold; it must be 1 to 2147483647.")]
    [InlineData("grid: ceil_div(n, 64)", "grid: ceil_dif(n, 64)", "PG1108", "\"ceil_dif(n, 64)\", character 1: there is no function `ceil_dif`. Did you mean `ceil_div`?")]
    [InlineData("grid: ceil_div(n, 64)", "grid: n / (n - 2048)", "PG1046", "`benchmarks[0].grid` is 0 in the case sgemm/n=512/variant=cold; it must be 1 to 2147483647.")]
    [InlineData("module: kernels/sgemm.ptx", "module: /abs/sgemm.ptx", "PG1058", "`benchmarks[0].module`: \"/abs/sgemm.ptx\" is an absolute path: `perfgate ab` would measure this one file on both sides. Write it relative to the working folder.")]
    [InlineData("module: kernels/sgemm.ptx", "module: sgemm.so", "PG1056", "`benchmarks[0].module`: \"sgemm.so\" is not a module. Name a file that ends in .cu, .ptx, .cubin or .fatbin.")]
    [InlineData("module: kernels/sgemm.ptx", "module: k.{{n}}", "PG1056", "`benchmarks[0].module`: \"k.512\" in the case sgemm/n=512/variant=cold is not a module. Name a file that ends in .cu, .ptx, .cubin or .fatbin.")]
    [InlineData("module: kernels/sgemm.ptx", "module: k_{{m}}.ptx", "PG1023", "`benchmarks[0].module` uses {{m}}, and the benchmark has no such axis. Did you mean `n`?")]
    [InlineData("module: kernels/sgemm.ptx", "module: \"\"", "PG1058", "`benchmarks[0].module`: \"\" is not a path. Write 1 to 1024 characters without control characters.")]
    [InlineData("module: kernels/sgemm.ptx", "module: k.ptx\noptions: [-O3]", "PG1056", "`benchmarks[0].options` is only for a module of CUDA C++ (.cu), and \"k.ptx\" is machine code or PTX already. Remove it.")]
    [InlineData("module: kernels/sgemm.ptx", "module: k.cubin\ncompiler: nvcc", "PG1056", "`benchmarks[0].compiler` is only for a module of CUDA C++ (.cu), and \"k.cubin\" is machine code or PTX already. Remove it.")]
    [InlineData("module: kernels/sgemm.ptx", "kernel: x", "PG1015", "`benchmarks[0].module` is missing. Name the file with the kernel: .cu, .ptx, .cubin or .fatbin.")]
    [InlineData("module: kernels/sgemm.ptx", "module: k.ptx\nkernel: scale<float>", "PG1057", "`benchmarks[0].kernel`: \"scale<float>\" is not the name of a kernel. Write the name as the module has it, mangled where it is C++: letters, digits, '_' and '$'.")]
    [InlineData("module: kernels/sgemm.ptx", "module: k.ptx\nkernel: \"scale<{{n}}>\"", "PG1057", "`benchmarks[0].kernel`: \"scale<512>\" is not the name of a kernel. Write the name as the module has it, mangled where it is C++: letters, digits, '_' and '$'.")]
    [InlineData("module: kernels/sgemm.ptx", "module: k.cu\nkernel: \"scale<{{m}}>\"", "PG1023", "`benchmarks[0].kernel` uses {{m}}, and the benchmark has no such axis. Did you mean `n`?")]
    [InlineData("name: sgemm", "name: s-gemm", "PG1057", "`benchmarks[0].kernel` is missing, and \"s-gemm\" cannot be a kernel's name. Write `kernel:` with the name the module has.")]
    [InlineData("variants: [cold, hot]", "variants: [cold, stream]", "PG1060", "`benchmarks[0].variants[1]`: a cuda-kernel benchmark cannot be timed stream. Valid: cold, hot, batched, graph.")]
    [InlineData("variants: [cold, hot]", "variants: [cold, hto]", "PG1014", "`benchmarks[0].variants[1]` is \"hto\", which is none of its words. Did you mean `hot`?")]
    [InlineData("variants: [cold, hot]", "variants: []", "PG1060", "`benchmarks[0].variants` is empty, so there would be no case. Remove the line, or write some of cold, hot, batched, graph.")]
    [InlineData("variants: [cold, hot]", "variants: [cold, cold]", "PG1017", "`benchmarks[0].variants[1]`: \"cold\" stands here twice. Remove one, or give it another name.")]
    [InlineData("axes: { n: [512, 2Ki] }", "axes: { n: [512], variant: [cold] }", "PG1059", "`benchmarks[0].axes.variant`: `variant` is the axis that `variants` makes. Give the axis another name, or write `variants: [cold, hot]`.")]
    [InlineData("variants: [cold, hot]", "command: x", "PG1035", "`benchmarks[0].command` is only for `kind: command` and `kind: worker`. Remove it.")]
    [InlineData("variants: [cold, hot]", "success_codes: [1]", "PG1035", "`benchmarks[0].success_codes` is only for `kind: command`. Remove it.")]
    [InlineData("variants: [cold, hot]", "size: 5", "PG1035", "`benchmarks[0].size` is only for `kind: cuda-transfer`. Remove it.")]
    [InlineData("use: out }", "use: scratch }", "PG1067", "`benchmarks[0].buffers`: no buffer is an output, so nothing can be checked, and faster because broken would pass. Write `use: out` (or in_out) at what the kernels write.")]
    [InlineData("use: out }", "use: out }\n  b: { type: fp32, shape: n }", "PG1066", "`benchmarks[0].buffers.b`: no kernel and no stage uses the buffer \"b\". Remove it, or pass it as an argument.")]
    [InlineData("use: out }", "use: out }\n  int32: { type: fp32, shape: n }", "PG1049", "`benchmarks[0].buffers.int32`: \"int32\" is not the name of a buffer. Use letters, digits and '_', at most 64, no digit first, and no type's name.")]
    [InlineData("use: out }", "use: out }\n  b-c: { type: fp32, shape: n }", "PG1049", "`benchmarks[0].buffers.b-c`: \"b-c\" is not the name of a buffer. Use letters, digits and '_', at most 64, no digit first, and no type's name.")]
    [InlineData("use: out }", "use: out, seed: 4 }", "PG1071", "`benchmarks[0].buffers.c.seed` has no effect beside `fill`: nothing of this content is random. Keep one of them.")]
    [InlineData("use: out }", "use: out, file: x.bin, fill: constant 0 }", "PG1071", "`benchmarks[0].buffers.c.fill` has no effect beside `file`: the file is the first content. Keep one of them.")]
    [InlineData("use: out }", "use: out, file: x.bin, seed: 4 }", "PG1071", "`benchmarks[0].buffers.c.seed` has no effect beside `file`: the file is the first content. Keep one of them.")]
    [InlineData("[n, n], use: out }", "[n, n - 512], use: out }", "PG1046", "`benchmarks[0].buffers.c.shape[1]` is 0 in the case sgemm/n=512/variant=cold; it must be 1 to 140737488355328.")]
    [InlineData("shape: [n, n] }", "shape: [n, n], fill: constant 0 }", "PG1053", "`benchmarks[0].buffers.a.fill` is constant: such data draws less power than real data and leaves the clocks higher, so the times cannot decide anything. Write `normal 0 1` or `uniform 0 127`, or `gate: false` for every metric.")]
    [InlineData("shape: [n, n] }", "shape: [n, n], fill: uniform 1 1 }", "PG1052", "`benchmarks[0].buffers.a.fill`: \"uniform 1 1\" has a low that is not below its high. Write `normal MEAN DEVIATION`, `uniform LOW HIGH`, `ramp FIRST STEP` or `constant VALUE` with numbers the type can hold.")]
    [InlineData("shape: [n, n] }", "shape: [n, n], fill: normal 0 1e39 }", "PG1052", "`benchmarks[0].buffers.a.fill`: \"normal 0 1e39\" has a number that fp32 cannot hold. Write `normal MEAN DEVIATION`, `uniform LOW HIGH`, `ramp FIRST STEP` or `constant VALUE` with numbers the type can hold.")]
    [InlineData("shape: [n, n] }", "shape: [n, n], fill: norml 0 1 }", "PG1014", "`benchmarks[0].buffers.a.fill` is \"norml\", which is none of its words. Did you mean `normal`?")]
    [InlineData("shape: [n, n] }", "shape: [n, n], fill: normal 0 }", "PG1052", "`benchmarks[0].buffers.a.fill`: \"normal 0\" does not have two numbers after the word. Write `normal MEAN DEVIATION`, `uniform LOW HIGH`, `ramp FIRST STEP` or `constant VALUE` with numbers the type can hold.")]
    [InlineData("shape: [n, n] }", "shape: [n, n], fill: normal 0 0 }", "PG1052", "`benchmarks[0].buffers.a.fill`: \"normal 0 0\" has a deviation that is not above 0. Write `normal MEAN DEVIATION`, `uniform LOW HIGH`, `ramp FIRST STEP` or `constant VALUE` with numbers the type can hold.")]
    [InlineData("shape: [n, n] }", "shape: [n, n], fill: ramp 0 0 }", "PG1052", "`benchmarks[0].buffers.a.fill`: \"ramp 0 0\" has a step of 0. Write `normal MEAN DEVIATION`, `uniform LOW HIGH`, `ramp FIRST STEP` or `constant VALUE` with numbers the type can hold.")]
    [InlineData("shape: [n, n] }", "shape: [n, n, 1Gi] }", "PG1051", "`benchmarks[0].buffers` have 1125899907891200 bytes together in the case sgemm/n=512/variant=cold; no device has 2^47 or more. Choose smaller values.")]
    [InlineData("{ type: fp32, shape: [n, n] }", "{ type: uint8, shape: n, fill: ramp 0 1 }", "PG1052", "`benchmarks[0].buffers.a.fill`: the ramp ends at 511 in the case sgemm/n=512/variant=cold, which uint8 cannot hold. Take a smaller step or fewer elements.")]
    [InlineData("{ type: fp32, shape: [n, n] }", "{ type: uint8, shape: n, fill: normal 0 1 }", "PG1052", "`benchmarks[0].buffers.a.fill`: \"normal 0 1\" is for floating types, and uint8 holds whole numbers. Write `normal MEAN DEVIATION`, `uniform LOW HIGH`, `ramp FIRST STEP` or `constant VALUE` with numbers the type can hold.")]
    [InlineData("{ type: fp32, shape: [n, n] }", "{ type: uint8, shape: n, fill: uniform 0 256 }", "PG1052", "`benchmarks[0].buffers.a.fill`: \"uniform 0 256\" has a number that uint8 cannot hold. Write `normal MEAN DEVIATION`, `uniform LOW HIGH`, `ramp FIRST STEP` or `constant VALUE` with numbers the type can hold.")]
    [InlineData("{ type: fp32, shape: [n, n] }", "{ type: uint8, shape: n, fill: uniform 0 1.5 }", "PG1052", "`benchmarks[0].buffers.a.fill`: \"uniform 0 1.5\" has a number that uint8 cannot hold. Write `normal MEAN DEVIATION`, `uniform LOW HIGH`, `ramp FIRST STEP` or `constant VALUE` with numbers the type can hold.")]
    [InlineData("{ type: fp32, shape: [n, n] }", "{ type: fp32 }", "PG1015", "`benchmarks[0].buffers.a.shape` is missing. Write the number of elements, `shape: n` or `shape: [rows, columns]` for instance.")]
    [InlineData("{ type: fp32, shape: [n, n] }", "{ type: int, shape: n }", "PG1014", "`benchmarks[0].buffers.a.type` is \"int\", which is none of its words. Write `int32`.")]
    [InlineData("{ type: fp32, shape: [n, n] }", "{ type: float, shape: n }", "PG1014", "`benchmarks[0].buffers.a.type` is \"float\", which is none of its words. Write `fp32`.")]
    [InlineData("{ type: fp32, shape: [n, n] }", "{ type: Half, shape: n }", "PG1014", "`benchmarks[0].buffers.a.type` is \"Half\", which is none of its words. Write `fp16`.")]
    [InlineData("{ type: fp32, shape: [n, n] }", "{ type: fp32, shape: 5 MiB }", "PG1107", "\"5 MiB\", character 3: an operator or the end should stand here, not `MiB`. Write `5Mi`: numbers in expressions have no unit.")]
    [InlineData("use: out }", "use: outt }", "PG1014", "`benchmarks[0].buffers.c.use` is \"outt\", which is none of its words. Did you mean `out`?")]
    [InlineData("[a, c, int32 n]", "a, c, int32 n", "PG1013", "`benchmarks[0].arguments` must be a list, not the text \"a, c, int32 n\".")]
    [InlineData("[a, c, int32 n]", "[a, c, double 1]", "PG1014", "`benchmarks[0].arguments[2]` is \"double\", which is none of its words. Write `fp64`.")]
    [InlineData("[a, c, int32 n]", "[a, cc, int32 n]", "PG1050", "`benchmarks[0].arguments[1]`: there is no buffer \"cc\". Did you mean `c`?")]
    [InlineData("[a, c, int32 n]", "[a, c, n]", "PG1054", "`benchmarks[0].arguments[2]`: \"n\" is an axis and no buffer. Write `int32 n`, or the type the kernel takes.")]
    [InlineData("[a, c, int32 n]", "[a, c, 5]", "PG1054", "`benchmarks[0].arguments[2]`: \"5\" is a number without its type. Write `int32 5`, or the type the kernel takes.")]
    [InlineData("[a, c, int32 n]", "[a, c, 1e-5]", "PG1054", "`benchmarks[0].arguments[2]`: \"1e-5\" is a number without its type. Write `fp32 1e-5`, or the type the kernel takes.")]
    [InlineData("[a, c, int32 n]", "[a, c, int32]", "PG1054", "`benchmarks[0].arguments[2]`: \"int32\" is a type without a value. Write `int32 n`.")]
    [InlineData("[a, c, int32 n]", "[a, c, int8 n]", "PG1055", "`benchmarks[0].arguments[2]` is 512 in the case sgemm/n=512/variant=cold, which int8 cannot hold. It holds -128 to 127.")]
    [InlineData("[a, c, int32 n]", "[a, c, uint32 0 - n]", "PG1055", "`benchmarks[0].arguments[2]` is -512 in the case sgemm/n=512/variant=cold, which uint32 cannot hold. It holds 0 to 4294967295.")]
    [InlineData("[a, c, int32 n]", "[a, c, uint64 -1]", "PG1055", "`benchmarks[0].arguments[2]` is -1, which uint64 cannot hold. It holds 0 to 18446744073709551615.")]
    [InlineData("[a, c, int32 n]", "[a, c, in32 n]", "PG1014", "`benchmarks[0].arguments[2]` is \"in32\", which is none of its words. Did you mean `int32`?")]
    [InlineData("[a, c, int32 n]", "[a, c, fp16 65520]", "PG1055", "`benchmarks[0].arguments[2]` is 65520, which fp16 cannot hold. It holds up to 65504.")]
    [InlineData("[a, c, int32 n]", "[a, c, fp32 n]", "PG1054", "`benchmarks[0].arguments[2]`: \"n\" is not a number. Write `fp32 {{n}}` for the axis.")]
    [InlineData("[a, c, int32 n]", "[a, c, fp32 inf]", "PG1054", "`benchmarks[0].arguments[2]`: \"inf\" is not a number. Write `fp32 1e-5` for instance.")]
    [InlineData("[a, c, int32 n]", "[a, c, bytes 0a0]", "PG1054", "`benchmarks[0].arguments[2]`: \"bytes 0a0\" is not `bytes` with pairs of hexadecimal digits. Write two digits for every byte, in the order of memory: `bytes 0a0b0c`.")]
    [InlineData("[a, c, int32 n]", "[a, c, bytes]", "PG1054", "`benchmarks[0].arguments[2]`: \"bytes\" is not `bytes` with pairs of hexadecimal digits. Write two digits for every byte, in the order of memory: `bytes 0a0b0c`.")]
    [InlineData("[a, c, int32 n]", "[a, c, \"bytes {{n}}\"]", "PG1054", "`benchmarks[0].arguments[2]`: \"bytes {{n}}\" is not `bytes` with pairs of hexadecimal digits in the case sgemm/n=512/variant=cold. Write two digits for every byte, in the order of memory: `bytes 0a0b0c`.")]
    [InlineData("[a, c, int32 n]", "[a, c]\nmetrics: { bandwidth: {} }", "PG1068", "`benchmarks[0].metrics.bandwidth`: without `bytes` there is no bandwidth, so it could never be judged. Write `bytes:` as an expression over the axes, or remove the metric.")]
    [InlineData("[a, c, int32 n]", "[a, c]\nmetrics: { flop_rate: {} }", "PG1068", "`benchmarks[0].metrics.flop_rate`: without `flops` there is no flop_rate, so it could never be judged. Write `flops:` as an expression over the axes, or remove the metric.")]
    [InlineData("[a, c, int32 n]", "[a, c]\nmetrics: { sm_clock: { gate: true } }", "PG1069", "`benchmarks[0].metrics.sm_clock.gate` has no effect: sm_clock says how the device ran and not how good the code is, so it never decides. Remove it; a limit on it is possible.")]
    [InlineData("[a, c, int32 n]", "[a, c]\nmetrics: { sm_clock: { warn: 5 % } }", "PG1069", "`benchmarks[0].metrics.sm_clock.warn` has no effect: sm_clock says how the device ran and not how good the code is, so it never decides. Remove it; a limit on it is possible.")]
    [InlineData("[a, c, int32 n]", "[a, c]\nmetrics: { cycles: { better: higher } }", "PG1029", "`benchmarks[0].metrics.cycles.better`: cycles is always better when lower. Remove the line.")]
    [InlineData("[a, c, int32 n]", "[a, c]\nmetrics: { wall_time: {} }", "PG1028", "`benchmarks[0].metrics.wall_time`: a cuda-kernel benchmark has no metric \"wall_time\". Valid: gpu_time, cycles, sm_clock, bandwidth, bandwidth_utilisation, flop_rate, host_enqueue.")]
    [InlineData("[a, c, int32 n]", "[a, c]\nmetrics: { gpu_time: { gate: false } }", "PG1031", "`benchmarks[0].metrics`: no metric decides, so the benchmark can never fail. Remove `gate: false` from one of them.")]
    [InlineData("[a, c, int32 n]", "[a, c]\ncheck: { relative: 1e-3 }", "PG1065", "`benchmarks[0].check.relative`: there is no `file` to hold the output against. Write `file:`, or remove it.")]
    [InlineData("[a, c, int32 n]", "[a, c]\ncheck: { buffer: a, file: x }", "PG1065", "`benchmarks[0].check.buffer`: `a` is not an output. Write `use: out` or `use: in_out` at the buffer.")]
    [InlineData("[a, c, int32 n]", "[a, c]\ncheck: { buffer: d, file: x }", "PG1050", "`benchmarks[0].check.buffer`: there is no buffer \"d\". Did you mean `c`?")]
    [InlineData("[a, c, int32 n]", "[a, c]\ncheck: { file: x, absolute: -1 }", "PG1021", "`benchmarks[0].check.absolute` is -1; it must be at least 0.")]
    [InlineData("[a, c, int32 n]", "[a, c]\nlock_clock: 1410", "PG1018", "`benchmarks[0].lock_clock` needs a unit, and 1410 is a bare number. Write it like 1410 MHz.")]
    [InlineData("[a, c, int32 n]", "[a, c]\nmetrics: { gpu_time: { unit: ms } }", "PG1029", "`benchmarks[0].metrics.gpu_time.unit`: gpu_time is always in s. Remove the line.")]
    [InlineData("[a, c, int32 n]", "[a, c]\nlock_clock: 1410 ms", "PG1020", "`benchmarks[0].lock_clock`: \"1410 ms\" is not in a unit of Hz. Write it like 1410 MHz.")]
    [InlineData("[a, c, int32 n]", "[a, c]\nlock_clock: 1410.5 MHz", "PG1046", "`benchmarks[0].lock_clock` is 1410.5 MHz; it must be 100 MHz to 10 GHz, in whole MHz.")]
    [InlineData("[a, c, int32 n]", "[a, c]\ngpu: 256", "PG1021", "`benchmarks[0].gpu` is 256; it must be 0 to 255.")]
    [InlineData("[a, c, int32 n]", "[a, c]\nbytes: n - 512", "PG1046", "`benchmarks[0].bytes` is 0 in the case sgemm/n=512/variant=cold; it must be at least 1.")]
    [InlineData("threads: 256", "threads: 256\nshared: 128 * n", "PG1046", "`benchmarks[0].shared` is 262144 in the case sgemm/n=2Ki/variant=cold; it must be 0 to 232448 (227 KiB).")]
    [InlineData("use: out }", "use: out, memory: pinned }", "PG1035", "`benchmarks[0].buffers.c.memory` is only for `kind: cuda-graph`. Remove it.")]
    [InlineData("[cold, hot]", "[cold, batched]\ndescription: \"{{x}}\"\nenvironment: { A: \"{{varient}}\" }", "PG1023", "`benchmarks[0].environment.A` uses {{varient}}, and the benchmark has no such axis. Did you mean `variant`?")]
    public void A_fault_of_a_kernel_is_one_sentence_at_its_place(string piece, string by, string id, string text) => Single(PipelineTexts.Kernel, piece, by, id, text);

    [Theory]
    [InlineData("[host, x]", "[x, host]", "PG1064", "`benchmarks[0].stages[0].copy[1]`: `host` is written here, and its use is `in`. Write `use: scratch`, or `out` where it is part of the output.")]
    [InlineData("[host, x]", "[hst, x]", "PG1050", "`benchmarks[0].stages[0].copy[0]`: there is no buffer \"hst\". Did you mean `host`?")]
    [InlineData("[host, x]", "[host, x], bytes: 4 * n + 1", "PG1046", "`benchmarks[0].stages[0].bytes` is 65 in the case step/n=16; it must be at most 64, the bytes of `host`.")]
    [InlineData("[host, x]", "[host, x], bytes: 0", "PG1046", "`benchmarks[0].stages[0].bytes` is 0; it must be at least 1.")]
    [InlineData("[host, x]", "[host, x], grid: 1", "PG1061", "`benchmarks[0].stages[0].grid` does not belong to a stage that is a copy. Remove it, or make a stage of its own of it.")]
    [InlineData("clear: y", "clear: y, value: 256", "PG1021", "`benchmarks[0].stages[1].value` is 256; it must be 0 to 255.")]
    [InlineData("clear: y", "clear: y, bytes: 4", "PG1061", "`benchmarks[0].stages[1].bytes` does not belong to a stage that is a clear. Remove it, or make a stage of its own of it.")]
    [InlineData("clear: y", "clear: y, copy: [host, x]", "PG1061", "`benchmarks[0].stages[1].clear` does not belong to a stage that is a copy. Remove it, or make a stage of its own of it.")]
    [InlineData("name: zero", "name: up", "PG1017", "`benchmarks[0].stages[1].name`: \"up\" stands here twice. Remove one, or give it another name.")]
    [InlineData("name: zero", "name: a b", "PG1016", "`benchmarks[0].stages[1].name`: \"a b\" is not the name of a stage (letters, digits, '.', '_', '/', '-', at most 64, a letter or digit first).")]
    [InlineData("{ name: zero, clear: y }", "{ clear: y }", "PG1015", "`benchmarks[0].stages[1].name` is missing. Name the stage; the latency breakdown shows it.")]
    [InlineData("[x, y]", "[x, y, host]", "PG1063", "`benchmarks[0].stages[2].arguments[2]`: `host` is pinned memory, and a kernel works on the device's. Copy between it and a device buffer in a stage.")]
    [InlineData("{ name: zero, clear: y }", "{ name: zero }", "PG1061", "`benchmarks[0].stages[1]` does nothing: a stage needs one of `copy`, `clear` and `kernel`. Write `copy: [from, to]`, `clear: buffer`, or `kernel:` with its `grid` and `threads`.")]
    [InlineData("name: norm,", "name: norm, value: 3,", "PG1061", "`benchmarks[0].stages[2].value` does not belong to a stage that is a kernel. Remove it, or make a stage of its own of it.")]
    [InlineData("name: norm,", "name: norm, options: [-O3],", "PG1015", "`benchmarks[0].stages[2].module` is missing. A compiler and options belong to a module; write all of them in one place.")]
    [InlineData("name: norm", "name: n/orm", "PG1057", "`benchmarks[0].stages[2].kernel` is missing, and \"n/orm\" cannot be a kernel's name. Write `kernel:` with the name the module has.")]
    [InlineData("module: k.ptx", "description: x", "PG1015", "`benchmarks[0].stages[2].module` is missing. Name the file with the kernel: .cu, .ptx, .cubin or .fatbin.")]
    [InlineData("kind: cuda-graph", "kind: cuda-graph\ngrid: 1", "PG1035", "`benchmarks[0].grid` is only for `kind: cuda-kernel`. Remove it.")]
    [InlineData("kind: cuda-graph", "kind: cuda-graph\nvariants: [cold]", "PG1060", "`benchmarks[0].variants[0]`: a cuda-graph benchmark cannot be timed cold. Valid: graph, stream.")]
    [InlineData("[host, x]", "[host, x, x]", "PG1062", "`benchmarks[0].stages[0].copy`: a copy has two ends, and these are 3. Write `copy: [from, to]`.")]
    public void A_fault_of_a_graph_is_one_sentence_at_its_place(string piece, string by, string id, string text) => Single(PipelineTexts.Graph, piece, by, id, text);

    [Theory]
    [InlineData("size: 4Ki", "size: 0", "PG1046", "`benchmarks[0].size` is 0; it must be 1 to 70368744177663.")]
    [InlineData("size: 4Ki", "memory: pinned", "PG1015", "`benchmarks[0].size` is missing. Write the bytes of one copy, `size: 16Mi` for instance.")]
    [InlineData("size: 4Ki", "size: 64Ti", "PG1105", "\"64Ti\", character 1: `64Ti` is not a whole number. Write digits, then K, M, G, Ki, Mi or Gi if wanted: 4Ki is 4096.")]
    [InlineData("size: 4Ki", "size: 64Gi * 1Ki", "PG1046", "`benchmarks[0].size` is 70368744177664; it must be 1 to 70368744177663.")]
    [InlineData("direction: host_to_device", "memory: pinned", "PG1015", "`benchmarks[0].direction` is missing. Write one of host_to_device, device_to_host, device_to_device, peer.")]
    [InlineData("host_to_device", "device_to_device\nmemory: pinned", "PG1071", "`benchmarks[0].memory` has no effect beside `direction: device_to_device`: neither end lies in the host's memory. Keep one of them.")]
    [InlineData("host_to_device", "devise_to_host", "PG1014", "`benchmarks[0].direction` is \"devise_to_host\", which is none of its words. Did you mean `device_to_host`?")]
    [InlineData("host_to_device", "h2d", "PG1014", "`benchmarks[0].direction` is \"h2d\", which is none of its words. Write `host_to_device`.")]
    [InlineData("host_to_device", "p2p", "PG1014", "`benchmarks[0].direction` is \"p2p\", which is none of its words. Write `peer`.")]
    [InlineData("size: 4Ki", "size: 1 GB", "PG1107", "\"1 GB\", character 3: an operator or the end should stand here, not `GB`. Write `1G`: numbers in expressions have no unit.")]
    [InlineData("host_to_device", "peer\nvariants: [hot]", "PG1060", "`benchmarks[0].variants[0]`: a cuda-transfer benchmark cannot be timed hot. Valid: cold, batched.")]
    [InlineData("size: 4Ki", "size: 4Ki\nmemory: device", "PG1014", "`benchmarks[0].memory` is \"device\", which is none of its words. Valid: pinned, pageable.")]
    [InlineData("size: 4Ki", "size: 4Ki\nbytes: 3", "PG1035", "`benchmarks[0].bytes` is only for `kind: cuda-kernel` and `kind: cuda-graph`. Remove it.")]
    [InlineData("size: 4Ki", "size: 4Ki\nmetrics: { bandwidth_utilisation: {} }", "PG1028", "`benchmarks[0].metrics.bandwidth_utilisation`: a cuda-transfer benchmark has no metric \"bandwidth_utilisation\". Valid: gpu_time, bandwidth, flop_rate, host_enqueue.")]
    [InlineData("size: 4Ki", "size: 4Ki\nmetrics: { flop_rate: {} }", "PG1068", "`benchmarks[0].metrics.flop_rate`: without `flops` there is no flop_rate, so it could never be judged. Remove the metric; a transfer calculates nothing.")]
    public void A_fault_of_a_transfer_is_one_sentence_at_its_place(string piece, string by, string id, string text) => Single(PipelineTexts.Transfer, piece, by, id, text);

    [Fact]
    public void Batched_launches_cannot_put_a_first_content_back()
    {
        string text = PipelineTexts.Kernel.Replace("use: out", "use: in_out", StringComparison.Ordinal);
        Single(text, "[cold, hot]", "[cold, batched]", "PG1060",
            "`benchmarks[0].variants[1]`: batched launches follow one another at once, so the first content of `c`, which is in_out, could not be put back between them. Take batched away, or write to another buffer than is read.");
    }

    [Fact]
    public void A_copy_has_an_end_on_a_device()
    {
        string text = PipelineTexts.Graph.Replace("x: { type: fp32, shape: n, use: scratch }", "x: { type: fp32, shape: n, use: scratch, memory: pageable }", StringComparison.Ordinal);
        Single(text, "arguments: [x, y]", "arguments: [y]", "PG1062", "`benchmarks[0].stages[0].copy`: both ends lie in the host's memory, and no device has a part in it. Copy to or from a device buffer.");
    }

    [Theory]
    [InlineData("[host, x]", "[x, x]", "PG1062")]
    [InlineData("clear: y", "clear: host", "PG1063", "PG1064")]
    public void What_is_wrong_in_two_ways_is_told_of_both_and_what_follows_from_it_is_not(string piece, string by, params string[] ids) =>
        PipelineTexts.Read(PipelineTexts.Graph, piece, by).Diagnostics.Select(fault => fault.Id).ShouldBe(ids, ignoreOrder: true);

    [Theory]
    [InlineData("stages: []", "PG1061")]
    [InlineData("description: none", "PG1061")]
    public void A_graph_has_stages(string stages, string id)
    {
        string text = PipelineTexts.Graph[..PipelineTexts.Graph.IndexOf("    stages:", StringComparison.Ordinal)] + "    " + stages;
        SuiteTexts.Read(text).Diagnostics.Select(fault => fault.Id).ShouldBe([id]);
    }

    [Fact]
    public void A_programs_benchmark_refuses_the_members_of_kernels() =>
        SuiteTexts.Read(SuiteTexts.With("module: k.ptx\ngrid: 1\ndevice: required\nstages: []")).Diagnostics.Select(fault => fault.Id).ShouldBe(["PG1035", "PG1035", "PG1035", "PG1035"]);

    [Fact]
    public void More_cases_than_there_may_be_are_not_tried()
    {
        string values = string.Join(", ", Enumerable.Range(1, 101));
        Result<Suite> suite = PipelineTexts.Read(PipelineTexts.Kernel, "{ n: [512, 2Ki] }", $"{{ n: [{values}], m: [{values}] }}");
        suite.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PG1026");
    }

    [Fact]
    public void A_suite_cut_off_anywhere_is_a_result()
    {
        foreach (string text in new[] { PipelineTexts.Kernel, PipelineTexts.Graph, PipelineTexts.Transfer }.Select(text => text.ReplaceLineEndings("\n")))
        {
            for (int length = 0; length < text.Length; length++)
                _ = SuiteTexts.Read(text[..length]).Diagnostics;
        }
    }

    private static void Single(string text, string piece, string by, string id, string sentenceAndNextStep)
    {
        Diagnostic fault = PipelineTexts.Read(text, piece, by).Diagnostics.ShouldHaveSingleItem();
        $"{fault.Sentence} {fault.NextStep}".Trim().ShouldBe(sentenceAndNextStep);
        fault.Id.ShouldBe(id);
        fault.Place!.Line.ShouldNotBeNull();
        fault.Place.Column.ShouldNotBeNull();
    }
}
