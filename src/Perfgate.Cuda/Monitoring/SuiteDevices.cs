using Perfgate.Cuda.Compilers;
using Perfgate.Cuda.Devices;
using Perfgate.Cuda.Fingerprints;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Surveys;
using Perfgate.Cuda.Telemetry;
using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Measurements;
using Perfgate.Pipelines;
using Perfgate.Suites;

namespace Perfgate.Cuda.Monitoring;

/// <summary>
/// The devices that a suite's benchmarks name, whatever part of the suite is measured: they belong to the class of the machine. No context is ever made, so that the devices are
/// the workers' alone. A device that is not there adds nothing.
/// </summary>
public sealed class SuiteDevices : IDisposable
{
    // Of this process, and its workers are told to load eagerly.
    private const string OwnLoading = "cuda_module_loading";

    private readonly Nvml? nvml;
    private readonly IReadOnlyList<SuiteDevice> devices;
    private readonly DeviceFields atStart;

    private SuiteDevices(Nvml? nvml, IReadOnlyList<SuiteDevice> devices)
    {
        this.nvml = nvml;
        this.devices = devices;
        DeviceFingerprint[] fingerprints = [.. devices.Select(device => device.Fingerprint())];
        atStart = DeviceFields.Join([.. fingerprints.Select(fingerprint => fingerprint.Key)]);
        Recorded = DeviceFields.Join([.. fingerprints.Select(fingerprint => fingerprint.Recorded.Where(field => field.Key != OwnLoading).ToDictionary())]).Fields;
        Concerns = [.. devices.Zip(fingerprints).SelectMany(pair => DeviceConcerns.Of(pair.First.Device, pair.First.Telemetry, pair.First.Telemetry?.ReadState(), pair.Second)).DistinctBy(concern => concern.Sentence)];
    }

    /// <summary>Fields that must agree for numbers to be comparable; of the second device and on with <c>_1</c> and so on at their end.</summary>
    public IReadOnlyDictionary<string, string> Key => atStart.Fields;

    public IReadOnlyDictionary<string, string> Recorded { get; }

    /// <summary>What would make results on the devices invalid or doubtful, as they are now.</summary>
    public IReadOnlyList<Diagnostic> Concerns { get; }

    public static SuiteDevices Open(Suite suite, LibraryPaths paths)
    {
        Subject.Cuda[] subjects = [.. suite.Benchmarks.Select(benchmark => benchmark.Subject).OfType<Subject.Cuda>()];
        if (subjects.Length == 0)
            return new SuiteDevices(null, []);
        Result<CudaDriver> driver = CudaDriver.Open(paths.Driver);
        CudaDevice[] found = [.. subjects.Select(subject => subject.Device).Distinct().Order().Select(ordinal => driver.Then(opened => opened.Device(ordinal))).Where(device => device.Succeeded).Select(device => device.Value)];
        if (found.Length == 0)
            return new SuiteDevices(null, []);
        Result<Nvml> opened = Nvml.Open(paths.Nvml);
        Version? compiler = subjects.Any(CompilesWithNvrtc) && KernelCompiler.Open(paths.Nvrtc) is { Succeeded: true } nvrtc ? nvrtc.Value.Version : null;
        return new SuiteDevices(opened.Succeeded ? opened.Value : null, [.. found.Select(device => new SuiteDevice(device, opened.Then(nvml => nvml.Find(device)), compiler))]);
    }

    /// <summary>The machine's fingerprint with the devices' fields.</summary>
    public EnvironmentFingerprint AddTo(EnvironmentFingerprint host) => devices.Count == 0 ? host : host with
    {
        Key = host.Key.Concat(Key).ToDictionary(),
        Recorded = host.Recorded.Concat(Recorded).ToDictionary(),
    };

    /// <summary>The state of the machine with the devices' readings now.</summary>
    public MachineState AddTo(MachineState host)
    {
        Dictionary<string, double> readings = host.Readings.ToDictionary();
        foreach (SuiteDevice device in devices.Where(device => device.Telemetry is not null))
        {
            foreach ((string name, double value) in StateReadings.Of(device.Telemetry!.ReadState(), device.Name))
                readings[name] = value;
        }
        return host with { Readings = readings };
    }

    /// <summary>Called as a launch of the case starts. What is returned is called with the launch as it ended and gives the launch to record; null where there is nothing to see.</summary>
    public Func<Launch, Launch>? Observe(Case item)
    {
        if (item.Benchmark.Subject is not Subject.Cuda subject || devices.FirstOrDefault(device => device.Device.Ordinal == subject.Device)?.Telemetry is not NvmlDevice telemetry)
            return null;
        DeviceMonitor? monitor = DeviceMonitor.Suits(subject) ? DeviceMonitor.Start(telemetry) : null;
        return launch => Judge(LetGo(Summarized(launch, monitor), subject, telemetry));
    }

    public void Dispose() => nvml?.Dispose();

    private static Launch Summarized(Launch launch, DeviceMonitor? monitor) =>
        monitor is null ? launch : launch with { Summary = launch.Summary.Concat(monitor.Stop().Where(number => !launch.Summary.ContainsKey(number.Key))).ToDictionary() };

    // A worker that was killed could not take its own lock off.
    private static Launch LetGo(Launch launch, Subject.Cuda subject, NvmlDevice telemetry) =>
        subject.LockedMegahertz is not null && launch.Status is LaunchStatus.Failed or LaunchStatus.TimedOut or LaunchStatus.Cancelled && telemetry.ResetClocks() is Diagnostic left
            ? launch with { Doubts = [.. launch.Doubts ?? [], $"{left.Sentence} {left.NextStep}".TrimEnd()] }
            : launch;

    private Launch Judge(Launch launch)
    {
        if (launch.Status != LaunchStatus.Measured)
            return launch;
        string[] changed = [.. DeviceFields.Join([.. devices.Select(device => device.Fingerprint().Key)]).ChangesSince(atStart)];
        return changed.Length == 0 ? launch : launch with
        {
            Status = LaunchStatus.Invalid,
            Reason = $"The machine's class changed during the run: {string.Join(", ", changed)}.",
        };
    }

    private static bool CompilesWithNvrtc(Subject.Cuda subject) => subject.Pipeline.Stages.OfType<Stage.Kernel>()
        .Any(stage => stage.Module.Compiler == SourceCompiler.Nvrtc && stage.Module.Path.EndsWith(".cu", StringComparison.OrdinalIgnoreCase));
}
