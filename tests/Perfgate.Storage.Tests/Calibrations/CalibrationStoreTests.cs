using System.Text;
using Perfgate.Calibrations;
using Perfgate.Diagnostics;
using Perfgate.Records;
using Perfgate.Storage.Baselines;
using Perfgate.Storage.Calibrations;
using Perfgate.Storage.Tests.Records;
using Perfgate.Suites;
using Perfgate.TestKit;

namespace Perfgate.Storage.Tests.Calibrations;

public sealed class CalibrationStoreTests : IDisposable
{
    private static readonly RunRecord Run = SampleRuns.WithCase(item => item with { Launches = [.. Enumerable.Range(1, 6).Select(index => SampleRuns.Launch(index, 0.1, 0.11, 0.1 + (0.001 * index)))] });

    private static readonly Calibration Calibration = Calibrator.Of(Run).Calibration;

    private readonly TemporaryFolder folder = new();

    private CalibrationStore Store => new(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_written_is_read_back()
    {
        Store.Write(Calibration).Value.ShouldBe(Path.Combine(folder.Path, "suite", Run.Environment.Class.Value, "calibration.json"));

        Calibration found = Store.Find(Run.Suite, Run.Environment.Class).Value.Calibration.ShouldNotBeNull();
        CalibrationFile.Format(found, "f").Value.ShouldBe(CalibrationFile.Format(Calibration, "f").Value);
        found.Rows.ShouldHaveSingleItem().Estimates.ShouldBe(Calibration.Rows[0].Estimates);
        Store.Classes(Run.Suite).ShouldBe([Run.Environment.Class]);
    }

    [Fact]
    public void Without_a_calibration_nothing_is_known()
    {
        CalibrationMatch match = Store.Find(Run.Suite, Run.Environment.Class).Value;
        match.Calibration.ShouldBeNull();
        match.Noise.ShouldBe(KnownNoise.None);
        Store.Classes(Run.Suite).ShouldBeEmpty();
    }

    [Fact]
    public void Baselines_do_not_see_the_calibration_beside_them()
    {
        BaselineStore baselines = new(folder.Path);
        baselines.Accept(SampleRuns.Run(), "me", null, SampleRuns.Noon, allowFailed: false).Succeeded.ShouldBeTrue();
        string path = Store.Write(Calibration).Value;
        byte[] before = File.ReadAllBytes(path);

        baselines.List().Value.Select(entry => entry.Baseline.Benchmark.Value).ShouldBe(["parse", "print"]);
        baselines.Find(Run.Suite, Run.Environment).Value.Baselines.Count.ShouldBe(2);
        baselines.Prune(1).Succeeded.ShouldBeTrue();
        baselines.Migrate().Succeeded.ShouldBeTrue();
        baselines.Rename(Run.Suite, "print", "write").Succeeded.ShouldBeTrue();
        baselines.FindCalibration(Run.Suite, Run.Environment).Value.Calibration.ShouldNotBeNull();
        File.ReadAllBytes(path).ShouldBe(before);
    }

    [Fact]
    public void A_calibration_of_another_class_is_refused_where_it_lies()
    {
        string path = Store.Write(Calibration).Value;
        string elsewhere = Path.Combine(folder.Path, "suite", "other-class", "calibration.json");
        Directory.CreateDirectory(Path.GetDirectoryName(elsewhere)!);
        File.Copy(path, elsewhere);

        Store.Find(Run.Suite, new("other-class")).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PG3502");
    }

    [Fact]
    public void The_baseline_of_a_benchmark_named_calibration_is_not_overwritten()
    {
        RunRecord run = SampleRuns.Run() with { Cases = [SampleRuns.Case("calibration", "calibration", SampleRuns.Launch(1, 1, 2))] };
        BaselineStore baselines = new(folder.Path);
        baselines.Accept(run, "me", null, SampleRuns.Noon, allowFailed: false).Succeeded.ShouldBeTrue();

        Store.Write(Calibration).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PG3503");
        Store.Find(run.Suite, run.Environment.Class).Value.Calibration.ShouldBeNull();
        baselines.List().Value.ShouldHaveSingleItem().Baseline.Benchmark.Value.ShouldBe("calibration");
    }

    [Fact]
    public void Contradictions_are_refused_with_their_place()
    {
        CalibratedRow row = Calibration.Rows[0];
        Fault(row with { Between = double.NaN }).ShouldContain("deviation");
        Fault(row with { Within = -1 }).ShouldContain("deviation");
        Fault(row with { Launches = 1, Estimates = [1], DriftingLaunches = 0 }).ShouldContain("at least 2");
        Fault(row with { Estimates = [1] }).ShouldContain("one finite estimate a launch");
        Fault(row with { Centre = double.PositiveInfinity }).ShouldContain("centre");
        Fault(row with { Autocorrelation = 2 }).ShouldContain("between -1 and 1");
        Fault(row with { DriftingLaunches = 7 }).ShouldContain("drift");
        Fault(row with { Spreads = [new(SampleStatistic.Mean, 1), new(SampleStatistic.Mean, 1)] }).ShouldContain("twice");
        Fault(row with { RunId = "" }).ShouldContain("run's id");
        Fault(row, row).ShouldContain("stands here twice");
        Fault().ShouldContain("at least one row");
    }

    [Fact]
    public void A_number_that_the_files_own_estimates_contradict_is_refused()
    {
        CalibratedRow row = Calibration.Rows[0];
        Fault(row with { Between = 9 }).ShouldStartWith("$.rows[0]: `between` is 9, and the estimates deviate by ");
        Fault(row with { Between = 20 }).ShouldBe("$.rows[0]: a deviation must be a number from 0 to 10.");
        Fault(row with { Between = row.Between * 1.00001 }).ShouldContain("the estimates deviate by");
        Fault(row with { Centre = row.Centre * 1.00001 }).ShouldContain("the median of the estimates is");
        Fault(row with { Spreads = [new(row.Statistic, row.Between * 2)] }).ShouldContain("the spread of the same statistic");
        Fault(row with { Within = 1e308 }).ShouldContain("from 0 to 10");
        Fault(row with { DriftInside = -11 }).ShouldContain("larger than any noise");
        Fault(row with { Estimates = [.. row.Estimates.Select(_ => 0.0)], Centre = 0, Between = 0, Spreads = [] }).ShouldContain("no relative noise");
        CalibrationFile.Format(Calibration with { Rows = [row with { Between = row.Between * (1 + 1e-7), Spreads = [] }] }, "f").Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void An_unknown_member_is_refused()
    {
        string text = Encoding.UTF8.GetString(CalibrationFile.Format(Calibration, "f").Value);
        CalibrationFile.Parse(Encoding.UTF8.GetBytes(text.Replace("\"between\"", "\"beetween\"", StringComparison.Ordinal)), "f").Succeeded.ShouldBeFalse();
        CalibrationFile.Parse(Encoding.UTF8.GetBytes(text.Replace("calibration@1", "calibration@2", StringComparison.Ordinal)), "f").Diagnostics[0].Id.ShouldBe("PG3006");
    }

    [Fact]
    public void A_mutated_calibration_is_a_result()
    {
        foreach (byte[] content in Mutations.Of(CalibrationFile.Format(Calibration, "m").Value, 2000))
        {
            foreach (Diagnostic diagnostic in CalibrationFile.Parse(content, "m").Diagnostics)
                diagnostic.Sentence.Any(char.IsControl).ShouldBeFalse(diagnostic.ToString());
        }
    }

    private static string Fault(params CalibratedRow[] rows)
    {
        Diagnostic fault = CalibrationFile.Format(Calibration with { Rows = rows }, "f").Diagnostics.ShouldHaveSingleItem();
        fault.Id.ShouldBe("PG3501");
        return fault.Sentence;
    }
}
