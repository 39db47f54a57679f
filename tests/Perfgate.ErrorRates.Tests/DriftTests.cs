using Perfgate.ErrorRates.Noise;
using Perfgate.ErrorRates.Tables;

namespace Perfgate.ErrorRates.Tests;

public sealed class DriftTests
{
    private const int Series = 300;

    [Theory]
    [InlineData("unchanged", 0, 0.1)]
    [InlineData("+1 % a run", 0.9, 1)]
    [InlineData("+0.5 % a run", 0.7, 1)]
    [InlineData("step of +8 %", 0.7, 1)]
    [InlineData("one bad run, +30 %", 0, 0.1)]
    public void Drift_is_said_where_there_is_one(string story, double least, double most)
    {
        Func<int, double> level = DriftTable.Stories.Single(candidate => candidate.Name == story).Level;
        int[] delays = DriftTable.Delays(new SimulatedPopulation("dedicated", NoiseLevels.Dedicated), level, Series, 3);

        ((double)delays.Count(delay => delay > 0) / Series).ShouldBeInRange(least, most);
    }
}
