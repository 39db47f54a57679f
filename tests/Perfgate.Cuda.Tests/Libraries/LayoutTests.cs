using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Faults;
using Perfgate.Cuda.Modules;
using Perfgate.Cuda.Telemetry;
using Perfgate.Cuda.Telemetry.Layouts;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Libraries;

/// <summary>Sizes, offsets and constants as a C compiler sees them in the headers, against the declarations in C#.</summary>
public sealed class LayoutTests
{
    private static readonly (string Struct, Type Ours, string[] Members)[] Structs =
    [
        ("nvmlUtilization_t", typeof(NvmlActivity), ["gpu", "memory"]),
        ("nvmlMemory_t", typeof(NvmlMemory), ["total", "free", "used"]),
        ("nvmlMemory_v2_t", typeof(NvmlMemoryV2), ["version", "total", "reserved", "free", "used"]),
        ("nvmlTemperature_t", typeof(NvmlTemperature), ["version", "sensorType", "temperature"]),
        ("nvmlProcessInfo_t", typeof(NvmlProcess), ["pid", "usedGpuMemory", "gpuInstanceId", "computeInstanceId"]),
        ("nvmlEventData_t", typeof(NvmlEventData), ["device", "eventType", "eventData", "gpuInstanceId", "computeInstanceId"]),
        ("nvmlGpmSupport_t", typeof(NvmlGpmSupport), ["version", "isSupportedDevice"]),
        ("nvmlGpmMetric_t", typeof(NvmlGpmMetric), ["metricId", "nvmlReturn", "value", "metricInfo.shortName", "metricInfo.longName", "metricInfo.unit"]),
        ("nvmlFieldValue_t", typeof(NvmlFieldValue), ["fieldId", "scopeId", "timestamp", "latencyUsec", "valueType", "nvmlReturn", "value"]),
    ];

    private static readonly Dictionary<string, long> Constants = new()
    {
        ["CUDA_ERROR_OUT_OF_MEMORY"] = CudaCode.OutOfMemory,
        ["CUDA_ERROR_INVALID_VALUE"] = CudaCode.InvalidValue,
        ["CUDA_ERROR_STUB_LIBRARY"] = CudaCode.StubLibrary,
        ["CUDA_ERROR_DEVICE_UNAVAILABLE"] = CudaCode.DeviceUnavailable,
        ["CUDA_ERROR_NO_DEVICE"] = CudaCode.NoDevice,
        ["CUDA_ERROR_INVALID_DEVICE"] = CudaCode.InvalidDevice,
        ["CUDA_ERROR_INVALID_IMAGE"] = CudaCode.InvalidImage,
        ["CUDA_ERROR_NO_BINARY_FOR_GPU"] = CudaCode.NoBinaryForGpu,
        ["CUDA_ERROR_ECC_UNCORRECTABLE"] = CudaCode.EccUncorrectable,
        ["CUDA_ERROR_INVALID_PTX"] = CudaCode.InvalidPtx,
        ["CUDA_ERROR_NVLINK_UNCORRECTABLE"] = CudaCode.NvlinkUncorrectable,
        ["CUDA_ERROR_JIT_COMPILER_NOT_FOUND"] = CudaCode.JitCompilerNotFound,
        ["CUDA_ERROR_UNSUPPORTED_PTX_VERSION"] = CudaCode.UnsupportedPtxVersion,
        ["CUDA_ERROR_NOT_FOUND"] = CudaCode.NotFound,
        ["CUDA_ERROR_NOT_READY"] = CudaCode.NotReady,
        ["CUDA_ERROR_ILLEGAL_ADDRESS"] = CudaCode.IllegalAddress,
        ["CUDA_ERROR_LAUNCH_OUT_OF_RESOURCES"] = CudaCode.LaunchOutOfResources,
        ["CUDA_ERROR_LAUNCH_TIMEOUT"] = CudaCode.LaunchTimeout,
        ["CUDA_ERROR_PRIMARY_CONTEXT_ACTIVE"] = CudaCode.PrimaryContextActive,
        ["CUDA_ERROR_ASSERT"] = CudaCode.Assert,
        ["CUDA_ERROR_HARDWARE_STACK_ERROR"] = CudaCode.HardwareStackError,
        ["CUDA_ERROR_LAUNCH_FAILED"] = CudaCode.LaunchFailed,
        ["CUDA_ERROR_NOT_PERMITTED"] = CudaCode.NotPermitted,
        ["CUDA_ERROR_NOT_SUPPORTED"] = CudaCode.NotSupported,
        ["CUDA_ERROR_SYSTEM_NOT_READY"] = CudaCode.SystemNotReady,
        ["CUDA_ERROR_SYSTEM_DRIVER_MISMATCH"] = CudaCode.SystemDriverMismatch,
        ["CUDA_ERROR_COMPAT_NOT_SUPPORTED_ON_DEVICE"] = CudaCode.CompatNotSupportedOnDevice,
        ["CU_DEVICE_ATTRIBUTE_CLOCK_RATE"] = (long)DeviceAttribute.ClockRate,
        ["CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT"] = (long)DeviceAttribute.MultiprocessorCount,
        ["CU_DEVICE_ATTRIBUTE_KERNEL_EXEC_TIMEOUT"] = (long)DeviceAttribute.KernelExecTimeout,
        ["CU_DEVICE_ATTRIBUTE_COMPUTE_MODE"] = (long)DeviceAttribute.ComputeMode,
        ["CU_DEVICE_ATTRIBUTE_ECC_ENABLED"] = (long)DeviceAttribute.EccEnabled,
        ["CU_DEVICE_ATTRIBUTE_TCC_DRIVER"] = (long)DeviceAttribute.TccDriver,
        ["CU_DEVICE_ATTRIBUTE_MEMORY_CLOCK_RATE"] = (long)DeviceAttribute.MemoryClockRate,
        ["CU_DEVICE_ATTRIBUTE_GLOBAL_MEMORY_BUS_WIDTH"] = (long)DeviceAttribute.GlobalMemoryBusWidth,
        ["CU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE"] = (long)DeviceAttribute.L2CacheSize,
        ["CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR"] = (long)DeviceAttribute.ComputeCapabilityMajor,
        ["CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR"] = (long)DeviceAttribute.ComputeCapabilityMinor,
        ["CU_DEVICE_ATTRIBUTE_MPS_ENABLED"] = (long)DeviceAttribute.MpsEnabled,
        ["CU_DEVICE_ATTRIBUTE_CAN_USE_64_BIT_STREAM_MEM_OPS"] = (long)DeviceAttribute.CanUse64BitStreamMemOps,
        ["CU_DEVICE_ATTRIBUTE_HOST_NUMA_ID"] = (long)DeviceAttribute.HostNumaId,
        ["CU_FUNC_ATTRIBUTE_NUM_REGS"] = (long)FunctionAttribute.Registers,
        ["CU_FUNC_ATTRIBUTE_LOCAL_SIZE_BYTES"] = (long)FunctionAttribute.LocalBytes,
        ["CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES"] = (long)FunctionAttribute.MaxDynamicSharedBytes,
        ["NVML_ERROR_NO_PERMISSION"] = NvmlCode.NoPermission,
        ["NVML_ERROR_INSUFFICIENT_SIZE"] = NvmlCode.InsufficientSize,
        ["NVML_ERROR_DRIVER_NOT_LOADED"] = NvmlCode.DriverNotLoaded,
        ["NVML_ERROR_GPU_IS_LOST"] = NvmlCode.GpuIsLost,
        ["NVML_ERROR_LIB_RM_VERSION_MISMATCH"] = NvmlCode.LibraryMismatch,
        ["NVML_REASON_IDLE"] = (long)ClockReasons.Idle,
        ["NVML_REASON_SW_POWER_CAP"] = (long)ClockReasons.SoftwarePowerCap,
        ["NVML_REASON_HW_SLOWDOWN"] = (long)ClockReasons.HardwareSlowdown,
        ["NVML_REASON_SW_THERMAL"] = (long)ClockReasons.SoftwareThermal,
        ["NVML_REASON_HW_THERMAL"] = (long)ClockReasons.HardwareThermal,
        ["NVML_REASON_HW_POWER_BRAKE"] = (long)ClockReasons.PowerBrake,
        ["NVML_REASON_DISPLAY"] = (long)ClockReasons.Display,
        ["NVML_FI_ENERGY"] = (long)FieldId.Energy,
        ["NVML_FI_PCIE_REPLAY"] = (long)FieldId.PcieReplay,
        ["NVML_FI_POWER_AVERAGE"] = (long)FieldId.PowerAverage,
        ["NVML_FI_POWER_INSTANT"] = (long)FieldId.PowerInstant,
        ["NVML_FI_PERF_POLICY_POWER"] = (long)FieldId.ThrottledByPower,
        ["NVML_FI_CLOCKS_SW_THERMAL"] = (long)FieldId.ThrottledBySoftwareThermal,
        ["NVML_FI_CLOCKS_HW_THERMAL"] = (long)FieldId.ThrottledByHardwareThermal,
        ["NVML_FI_CLOCKS_HW_POWER_BRAKE"] = (long)FieldId.ThrottledByPowerBrake,
        ["sizeof(nvmlMemory_v2_t) | 2u << 24"] = NvmlMemoryV2.CurrentVersion,
        ["sizeof(nvmlTemperature_t) | 1u << 24"] = NvmlTemperature.CurrentVersion,
        ["NVML_ERROR_TIMEOUT"] = NvmlCode.Timeout,
        ["NVML_EVENT_XID"] = (long)XidEvents.XidEvent,
        ["NVML_PCIE_TX_BYTES"] = NvmlDevice.PcieSent,
        ["NVML_PCIE_RX_BYTES"] = NvmlDevice.PcieReceived,
        ["NVML_GPM_SUPPORT_VERSION"] = NvmlGpmSupport.CurrentVersion,
        ["NVML_GPM_METRICS_GET_VERSION"] = NvmlGpmMetricsGet.CurrentVersion,
        ["NVML_GPM_SM_UTIL"] = (long)GpmMetric.SmActive,
        ["NVML_GPM_SM_OCCUPANCY"] = (long)GpmMetric.SmOccupancy,
        ["NVML_GPM_ANY_TENSOR_UTIL"] = (long)GpmMetric.TensorActive,
        ["NVML_GPM_DFMA_TENSOR_UTIL"] = (long)GpmMetric.TensorFp64Active,
        ["NVML_GPM_HMMA_TENSOR_UTIL"] = (long)GpmMetric.TensorFp16Active,
        ["NVML_GPM_IMMA_TENSOR_UTIL"] = (long)GpmMetric.TensorIntegerActive,
        ["NVML_GPM_DRAM_BW_UTIL"] = (long)GpmMetric.DramActive,
        ["NVML_GPM_PCIE_TX_PER_SEC"] = (long)GpmMetric.PcieSent,
        ["NVML_GPM_PCIE_RX_PER_SEC"] = (long)GpmMetric.PcieReceived,
        ["offsetof(nvmlGpmMetricsGet_t, metrics)"] = Marshal.SizeOf<NvmlGpmMetricsGet>(),
        ["offsetof(nvmlGpmMetricsGet_t, sample1)"] = Marshal.OffsetOf<NvmlGpmMetricsGet>(nameof(NvmlGpmMetricsGet.First)),
        ["offsetof(nvmlGpmMetricsGet_t, sample2)"] = Marshal.OffsetOf<NvmlGpmMetricsGet>(nameof(NvmlGpmMetricsGet.Second)),
        ["sizeof(nvmlEventData_t)"] = 32,
        ["sizeof(nvmlGpmMetric_t)"] = 40,
        ["sizeof(CUuuid)"] = 16,
        ["sizeof(nvmlFieldValue_t)"] = 40,
        ["sizeof(nvmlProcessInfo_t)"] = 24,
    };

    [GccFact]
    public void Structs_have_the_sizes_and_offsets_of_C()
    {
        string[] expressions = [.. Structs.SelectMany(one => one.Members.Select(member => $"offsetof({one.Struct}, {member})").Prepend($"sizeof({one.Struct})"))];
        long[] ours = [.. Structs.SelectMany(one => one.Ours.GetFields().Where(field => !field.IsStatic).Select(field => (long)Marshal.OffsetOf(one.Ours, field.Name)).Prepend(Marshal.SizeOf(one.Ours)))];

        Evaluate(expressions).ShouldBe(ours);
    }

    [GccFact]
    public void Constants_are_the_headers() => Evaluate([.. Constants.Keys]).ShouldBe([.. Constants.Values]);

    private static long[] Evaluate(string[] expressions)
    {
        StringBuilder program = new("#include <stdio.h>\n#include <stddef.h>\n#include \"cuda_abi.h\"\n#include \"nvml_abi.h\"\nint main(void) {\n");
        foreach (string expression in expressions)
            program.Append(CultureInfo.InvariantCulture, $"printf(\"%lld\\n\", (long long)({expression}));\n");
        return [.. FakeCuda.RunC(program.Append("return 0; }\n").ToString()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => long.Parse(line, CultureInfo.InvariantCulture))];
    }
}
