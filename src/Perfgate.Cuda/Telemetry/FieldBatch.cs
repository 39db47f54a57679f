using Perfgate.Cuda.Telemetry.Layouts;

namespace Perfgate.Cuda.Telemetry;

/// <summary>Reads the counters in one call of NVML. Every item has its own status.</summary>
internal sealed unsafe class FieldBatch(Nvml nvml, NvmlCalls calls, nint device)
{
    private static readonly FieldId[] All = Enum.GetValues<FieldId>();

    private readonly Dictionary<FieldId, Reading<ulong>> readings = [];
    private Reading<ulong> taken;

    public DeviceCounters Read()
    {
        Ask();
        return new DeviceCounters
        {
            AtMicroseconds = taken,
            SoftwarePowerCap = readings[FieldId.ThrottledByPower],
            ThermalPolicy = readings[FieldId.ThrottledByThermalPolicy],
            SyncBoost = readings[FieldId.ThrottledBySyncBoost],
            BoardLimit = readings[FieldId.ThrottledByBoardLimit],
            LowUtilization = readings[FieldId.ThrottledByLowUtilization],
            Reliability = readings[FieldId.ThrottledByReliability],
            SoftwareThermal = Either(FieldId.ThrottledBySoftwareThermal, FieldId.EarlierThrottledBySoftwareThermal),
            HardwareThermal = Either(FieldId.ThrottledByHardwareThermal, FieldId.EarlierThrottledByHardwareThermal),
            PowerBrake = Either(FieldId.ThrottledByPowerBrake, FieldId.EarlierThrottledByPowerBrake),
            EnergyMillijoules = readings[FieldId.Energy].Unknown is null
                ? readings[FieldId.Energy]
                : calls.Long(nvml.Api.nvmlDeviceGetTotalEnergyConsumption, nameof(nvml.Api.nvmlDeviceGetTotalEnergyConsumption)),
            PcieReplays = readings[FieldId.PcieReplay].Unknown is null
                ? readings[FieldId.PcieReplay]
                : calls.Unsigned(nvml.Api.nvmlDeviceGetPcieReplayCounter, nameof(nvml.Api.nvmlDeviceGetPcieReplayCounter)).Select(count => (ulong)count),
            PowerAverageMilliwatts = readings[FieldId.PowerAverage],
            PowerInstantMilliwatts = readings[FieldId.PowerInstant],
        };
    }

    // Which of the two numbers is the counter depends on the driver, and nothing tells. The other one is unknown to it, or a setting that does not grow, so the sum grows as the counter does.
    private Reading<ulong> Either(FieldId one, FieldId other) =>
        readings[one].TryGet(out ulong first) && readings[other].TryGet(out ulong second) ? Reading<ulong>.Of(first + second)
        : readings[one].Unknown is null ? readings[one]
        : readings[other].Unknown is null ? readings[other]
        : readings[one];

    private void Ask()
    {
        const string Function = nameof(nvml.Api.nvmlDeviceGetFieldValues);
        NvmlFieldValue* values = stackalloc NvmlFieldValue[All.Length];
        for (int index = 0; index < All.Length; index++)
            values[index] = new NvmlFieldValue { Field = (uint)All[index] };
        Reading<bool> asked = nvml.Api.nvmlDeviceGetFieldValues is null
            ? NvmlCalls.Lacking<bool>(Function)
            : calls.Answer(nvml.Api.nvmlDeviceGetFieldValues(device, All.Length, values), Function, true);
        taken = Reading<ulong>.None(asked.Unknown ?? $"{Function} tells no time");
        for (int index = 0; index < All.Length; index++)
        {
            // Instant power is refreshed last of all; where it is missing, any other field's time will do.
            if (asked.Unknown is null && values[index] is { Status: NvmlCode.Success, TimestampMicroseconds: > 0 } && (taken.Unknown is not null || All[index] == FieldId.PowerInstant))
                taken = Reading<ulong>.Of((ulong)values[index].TimestampMicroseconds);
            readings[All[index]] = asked.Unknown is string reason
                ? Reading<ulong>.None(reason)
                : calls.Answer(values[index].Status, $"{Function}, field {(uint)All[index]}", Number(values[index]));
        }
    }

    // Smaller members of the union leave the other bytes undefined.
    private static ulong Number(NvmlFieldValue value) => value.ValueType switch
    {
        1 or 5 => (uint)value.Bits,
        2 when OperatingSystem.IsWindows() => (uint)value.Bits,
        6 => (ushort)value.Bits,
        0 => (ulong)Math.Max(0, BitConverter.UInt64BitsToDouble(value.Bits)),
        _ => value.Bits,
    };
}
