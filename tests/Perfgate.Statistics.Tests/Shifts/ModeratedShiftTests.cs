using System.Text.Json.Nodes;
using Perfgate.Statistics.Tests.Reference;

namespace Perfgate.Statistics.Tests.Shifts;

public sealed class ModeratedShiftTests
{
    public static TheoryData<string> Vectors => ReferenceVectors.Names("moderated-bounds.json");

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_vectors_are_reproduced(string name)
    {
        (JsonNode input, JsonNode expected, double tolerance) = ReferenceVectors.Find("moderated-bounds.json", name);
        double[] baseline = [.. input.Numbers("baseline_run_estimates").Select(value => Math.Log(value))];
        double[] head = [.. input.Numbers("candidate_run_estimates").Select(value => Math.Log(value))];
        NoisePrior prior = new(input.Number("prior_s0"), input.Number("prior_nu0"), input.Number("floor"));

        ModeratedShift shift = ModeratedShift.OfGroups(baseline, head, prior);

        shift.Shift.ShouldBe(expected.Number("log_ratio"), tolerance);
        shift.Deviation.ShouldBe(expected.Number("s"), tolerance);
        shift.Error.ShouldBe(expected.Number("se"), tolerance);
        shift.DegreesOfFreedom.ShouldBe(expected.Number("df"), tolerance);
        Math.Exp(shift.Lower()).ShouldBe(expected.Number("lower95_ratio"), tolerance);
        Math.Exp(shift.Upper()).ShouldBe(expected.Number("upper95_ratio"), tolerance);
        shift.PAbove(0).ShouldBe(expected.Number("p_vs_no_change"), tolerance);
        shift.PAbove(Math.Log(1.05)).ShouldBe(expected.Number("p_vs_plus5"), tolerance);
    }

    [Fact]
    public void Pairs_cancel_what_both_sides_share()
    {
        // A machine that drifts by 50 % from pair to pair, and a head that is always 20 % slower.
        double[] drift = [0, 0.1, 0.2, 0.3, 0.4];
        double[] head = [.. drift.Select(level => level + Math.Log(1.2))];
        double[] differences = [.. head.Zip(drift, (theirs, ours) => theirs - ours)];

        ModeratedShift paired = ModeratedShift.OfPairs(differences, NoisePrior.Unknown);
        ModeratedShift unpaired = ModeratedShift.OfGroups(drift, head, NoisePrior.Unknown);

        paired.Shift.ShouldBe(Math.Log(1.2), 1e-12);
        paired.Lower().ShouldBeGreaterThan(Math.Log(1.1));
        unpaired.Lower().ShouldBeLessThan(Math.Log(1.1));
    }

    [Fact]
    public void One_launch_on_each_side_leans_on_the_prior_alone()
    {
        ModeratedShift shift = ModeratedShift.OfGroups([0.0], [0.1], NoisePrior.Unknown);

        shift.Deviation.ShouldBe(0.03, 1e-12);
        shift.DegreesOfFreedom.ShouldBe(4);
    }

    [Fact]
    public void Equal_values_keep_an_error_above_zero()
    {
        ModeratedShift shift = ModeratedShift.OfGroups([1, 1, 1], [1, 1, 1], new NoisePrior(0, 4, 0.003));

        shift.Shift.ShouldBe(0);
        shift.Error.ShouldBeGreaterThan(0);
        shift.PAbove(0).ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void No_value_on_a_side_is_refused() =>
        Should.Throw<ArgumentException>(() => ModeratedShift.OfGroups([], [1], NoisePrior.Unknown));
}
