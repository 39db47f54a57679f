using System.Text.Json.Nodes;
using Perfgate.Statistics.Tests.Reference;

namespace Perfgate.Statistics.Tests.Charts;

public sealed class ShewhartConstantsTests
{
    public static TheoryData<string> Vectors => ReferenceVectors.Names("shewhart-constants.json");

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Reference_vectors_are_reproduced(string name)
    {
        (JsonNode input, JsonNode expected, double tolerance) = ReferenceVectors.Find("shewhart-constants.json", name);

        ShewhartConstants constants = ShewhartConstants.Of((int)input["n"]!)!;

        constants.D2.ShouldBe(expected.Number("d2"), tolerance);
        constants.Range3.ShouldBe(expected.Number("d3"), tolerance);
        constants.C4.ShouldBe(expected.Number("c4"), tolerance);
        constants.E2.ShouldBe(expected.Number("E2"), tolerance);
        constants.A2.ShouldBe(expected.Number("A2"), tolerance);
        constants.LowerRange.ShouldBe(expected.Number("D3"), tolerance);
        constants.UpperRange.ShouldBe(expected.Number("D4"), tolerance);
    }

    // d2(2) = 2 / sqrt pi and d3(2) = sqrt(2 - 4 / pi).
    [Fact]
    public void Pairs_agree_with_the_closed_forms()
    {
        ShewhartConstants.Of(2)!.D2.ShouldBe(2 / Math.Sqrt(Math.PI), 1e-10);
        ShewhartConstants.Of(2)!.Range3.ShouldBe(Math.Sqrt(2 - 4 / Math.PI), 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(101)]
    public void Other_sizes_have_none(int size) => ShewhartConstants.Of(size).ShouldBeNull();
}
