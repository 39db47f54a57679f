using System.Globalization;
using Perfgate.Cuda.Compilers;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Surveys;
using Perfgate.Cuda.Telemetry;
using Perfgate.Diagnostics;
using Perfgate.Quantities;

namespace Perfgate.Cli.Terminals;

/// <summary>What <c>perfgate doctor</c> says about CUDA.</summary>
internal static class CudaText
{
    public static string Describe(CudaSurvey survey)
    {
        StringWriter text = new(CultureInfo.InvariantCulture);
        if (!survey.Driver.Succeeded)
        {
            text.Write($"CUDA driver: {Said(survey.Driver)}");
            return text.ToString();
        }
        CudaDriver driver = survey.Driver.Value;
        text.WriteLine($"CUDA driver: {driver.Library}, CUDA {driver.ApiVersion}{Without(driver.Lacking)}");
        text.WriteLine(survey.Compiler.Succeeded ? $"NVRTC: {Compiler(survey.Compiler.Value)}" : $"NVRTC: {Said(survey.Compiler)}");
        text.WriteLine(survey.Nvml.Succeeded ? $"NVML: {survey.Nvml.Value}" : $"NVML: {Said(survey.Nvml)}");
        foreach (Diagnostic concern in survey.Concerns)
            text.WriteLine($"  {Severity(concern)} {concern.Id}: {Words(concern)}");
        if (!survey.Devices.Succeeded)
            text.Write($"devices: {Said(survey.Devices)}");
        else
            text.Write(string.Join(Environment.NewLine, survey.Devices.Value.Select(Device)));
        return text.ToString();
    }

    private static string Device(DeviceSurvey survey)
    {
        StringWriter text = new(CultureInfo.InvariantCulture);
        text.WriteLine($"device {survey.Device.Ordinal}: {survey.Device.Name}, sm_{survey.Device.Capability.Number}, {Size(survey.Device.MemoryBytes)}");
        foreach ((string field, string value) in survey.Fingerprint.Key.OrderBy(field => field.Key, StringComparer.Ordinal))
            text.WriteLine($"  key       {field}: {value}{(survey.Fingerprint.Unknown.TryGetValue(field, out string? unknown) ? $" ({unknown})" : "")}");
        foreach ((string field, string value) in survey.Fingerprint.Recorded.OrderBy(field => field.Key, StringComparer.Ordinal))
            text.WriteLine($"  recorded  {field}: {value}");
        if (survey.State is DeviceState state)
            State(text, state);
        text.WriteLine($"  metrics   {(survey.WithoutMetrics is string without ? $"none ({without})" : "SM activity, occupancy, tensor pipes, memory and PCIe bandwidth (GPM)")}");
        if (survey.Telemetry is NvmlDevice telemetry)
            text.WriteLine($"  clocks    {(telemetry.WhyClocksCannotBeLocked() is string why ? $"cannot be locked ({why})" : "can probably be locked; doctor does not try")}");
        text.WriteLine(survey.Concerns.Count == 0 ? "  nothing found that would make results here invalid" : "  what could make results here invalid, and what to do about it:");
        foreach (Diagnostic concern in survey.Concerns)
            text.WriteLine($"    {Severity(concern)} {concern.Id}: {Words(concern)}");
        return text.ToString().TrimEnd();
    }

    private static void State(StringWriter text, DeviceState state)
    {
        text.WriteLine($"  state     SM clock {Value(state.SmClock, " MHz")}, memory clock {Value(state.MemoryClock, " MHz")}, clock reasons {Value(state.Reasons, "")}, P-state {Value(state.PerformanceState, "")}");
        text.WriteLine($"  state     {Value(state.Temperature, " °C")}, power {Value(state.Power.Select(milliwatts => milliwatts / 1000.0), " W")}, PCIe gen {Value(state.PcieGeneration, "")} x{Value(state.PcieWidth, "")}");
        text.WriteLine($"  state     memory in use {Value(state.Memory.Select(memory => Size(memory.Used)), "")}, kernels active {Value(state.KernelActivePercent, " %")}, ECC errors corrected {Value(state.EccCorrected, "")}, uncorrected {Value(state.EccUncorrected, "")}");
        text.WriteLine($"  state     throttled since the driver was loaded: power {Seconds(state.Counters.SoftwarePowerCap)}, thermal {Seconds(state.Counters.SoftwareThermal)}, hardware thermal {Seconds(state.Counters.HardwareThermal)}, power brake {Seconds(state.Counters.PowerBrake)}");
        if (!state.Processes.TryGet(out IReadOnlyList<DeviceProcess>? processes))
            text.WriteLine($"  users     unknown ({state.Processes.Unknown})");
        else if (processes.Count == 0)
            text.WriteLine("  users     none seen");
        else
            foreach (DeviceProcess process in processes)
                text.WriteLine($"  users     process {process.Pid}, {process.Kind.ToString().ToLowerInvariant()}, {(process.UsedBytes is ulong used ? Size(used) : "memory unknown")}");
    }

    private static string Compiler(KernelCompiler compiler) => compiler.Architectures.Count == 0
        ? $"{compiler.Library}, {compiler.Version}"
        : $"{compiler.Library}, {compiler.Version}, compiles for sm_{compiler.Architectures[0]} to sm_{compiler.Architectures[^1]}";

    private static string Without(IReadOnlyList<string> lacking) => lacking.Count == 0 ? "" : $"; without {string.Join(", ", lacking)}";

    private static string Said<T>(Result<T> result)
        where T : notnull => $"{result.Diagnostics[0].Id}: {Words(result.Diagnostics[0])}";

    private static string Words(Diagnostic diagnostic) => diagnostic.NextStep is null ? diagnostic.Sentence : $"{diagnostic.Sentence} {diagnostic.NextStep}";

    private static string Severity(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        Perfgate.Diagnostics.Severity.Error => "error  ",
        Perfgate.Diagnostics.Severity.Warning => "warning",
        _ => "note   ",
    };

    private static string Value<T>(Reading<T> reading, string unit)
        where T : notnull => reading.TryGet(out T? value) ? $"{string.Create(CultureInfo.InvariantCulture, $"{value}")}{unit}" : $"unknown ({reading.Unknown})";

    private static string Seconds(Reading<ulong> nanoseconds) => Value(nanoseconds.Select(value => (value / 1e9).ToString("0.###", CultureInfo.InvariantCulture)), " s");

    private static string Size(ulong bytes) => new Quantity(bytes, Unit.Bytes).ToString();
}
