using Perfgate.Diagnostics;
using Perfgate.Environments;
using Perfgate.Execution.Hosts;
using Perfgate.TestKit;

namespace Perfgate.Execution.Tests.Hosts;

/// <summary>Reads the machines under <c>Hosts/Machines</c>, which are written by hand, and the one the tests run on.</summary>
public sealed class HostFingerprintTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [LinuxFact]
    public void A_runner_in_a_limited_container_is_described()
    {
        EnvironmentFingerprint fingerprint = HostFingerprint.Capture("0.1.0", Nothing, Root("runner"));

        fingerprint.Key.Where(field => field.Key != "arch").ToDictionary().ShouldBe(new Dictionary<string, string>
        {
            ["os"] = "linux",
            ["cpu_model"] = "AMD EPYC 7763 64-Core Processor",
            ["logical_cpus"] = "2",
            ["memory_gib"] = "16",
            ["virtualization"] = "vm",
            ["container"] = "docker",
            ["cpu_limit"] = "1.5",
        }, ignoreOrder: true);
        fingerprint.Recorded["kernel"].ShouldBe("6.8.0-1021-azure");
        fingerprint.Recorded["os_version"].ShouldBe("Ubuntu 24.04.2 LTS");
        fingerprint.Recorded["perfgate"].ShouldBe("0.1.0");
        fingerprint.Recorded.ContainsKey("governor").ShouldBeFalse();
    }

    [LinuxFact]
    public void A_workstation_is_described()
    {
        EnvironmentFingerprint fingerprint = HostFingerprint.Capture("0.1.0", Nothing, Root("workstation"));

        fingerprint.Key["cpu_model"].ShouldBe("Intel Core i7-9700 CPU @ 3.00GHz");
        fingerprint.Key["logical_cpus"].ShouldBe("4");
        fingerprint.Key["memory_gib"].ShouldBe("32");
        fingerprint.Key["virtualization"].ShouldBe("none");
        fingerprint.Key["container"].ShouldBe("none");
        fingerprint.Key["cpu_limit"].ShouldBe("none");
        (fingerprint.Recorded["governor"], fingerprint.Recorded["turbo"], fingerprint.Recorded["smt"], fingerprint.Recorded["numa_nodes"])
            .ShouldBe(("powersave", "on", "off", "1"));
    }

    [LinuxFact]
    public void Names_of_hosts_and_runners_are_hashed_and_unknown_variables_left_out()
    {
        Dictionary<string, string> environment = new()
        {
            ["GITHUB_ACTIONS"] = "true",
            ["RUNNER_NAME"] = "private-runner-7",
            ["OMP_NUM_THREADS"] = "4",
            ["AWS_SECRET_ACCESS_KEY"] = "secret",
        };
        EnvironmentFingerprint fingerprint = HostFingerprint.Capture("0.1.0", environment, Root("runner"));

        string all = string.Join('\n', fingerprint.Recorded.Values);
        all.ShouldNotContain("secret");
        all.ShouldNotContain("private-runner-7");
        fingerprint.Recorded["host_hash"].Length.ShouldBe(12);
        fingerprint.Recorded["ci"].ShouldBe("github");
        fingerprint.Recorded["env.OMP_NUM_THREADS"].ShouldBe("4");
    }

    [Fact]
    public void This_machine_has_a_whole_key_and_the_same_one_twice()
    {
        EnvironmentFingerprint fingerprint = HostFingerprint.Capture("0.1.0", FakeBench.Environment);

        fingerprint.Key.Count.ShouldBe(8);
        fingerprint.Key.Values.ShouldAllBe(value => value.Length > 0);
        fingerprint.KeyDifferences(HostFingerprint.Capture("0.1.0", FakeBench.Environment)).ShouldBeEmpty();
    }

    [LinuxFact]
    public void States_are_of_the_run_at_its_end()
    {
        using TemporaryFolder root = new();
        root.Write("proc/stat", "cpu  100 0 0 900 0 0 0 0 0 0\n");
        root.Write("proc/loadavg", "0.50 0.40 0.30 1/1 1\n");
        HostObservation observation = HostObservation.Begin(TimeProvider.System, root.Path);
        root.Write("proc/stat", "cpu  150 0 0 940 0 0 0 10 0 0\n");
        MachineState end = observation.End();

        observation.Start.LoadAverage.ShouldBe(0.5);
        observation.Start.StealShare.ShouldBe(0);
        observation.Start.BusyShare.ShouldBeNull();
        end.StealShare.ShouldNotBeNull().ShouldBe(0.1, 1e-9);
        end.BusyShare.ShouldNotBeNull().ShouldBe(0.5, 1e-9);
    }

    [LinuxFact]
    public void Noisy_hosts_are_warned_of()
    {
        Warnings("runner").ShouldBe(["PG2102", "PG2103", "PG2105"]);
        Warnings("workstation").ShouldBe(["PG2101", "PG2104", "PG2106"]);
    }

    private static string[] Warnings(string machine)
    {
        EnvironmentFingerprint fingerprint = HostFingerprint.Capture("0.1.0", Nothing, Root(machine));
        HostObservation observation = HostObservation.Begin(TimeProvider.System, Root(machine));
        IReadOnlyList<Diagnostic> warnings = HostWarnings.Of(fingerprint with { Start = observation.Start });
        warnings.ShouldAllBe(warning => warning.NextStep != null && warning.Severity != Severity.Error);
        return [.. warnings.Select(warning => warning.Id)];
    }

    private static string Root(string machine) => Repository.PathTo("tests", "Perfgate.Execution.Tests", "Hosts", "Machines", machine);
}
