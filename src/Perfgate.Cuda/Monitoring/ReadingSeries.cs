namespace Perfgate.Cuda.Monitoring;

/// <summary>Readings of one name: what is left of them are their mean and their peak.</summary>
internal sealed class ReadingSeries
{
    private double sum;
    private int count;

    public double Mean => sum / count;

    public double Peak { get; private set; } = double.NegativeInfinity;

    public void Add(double value)
    {
        sum += value;
        count++;
        Peak = Math.Max(Peak, value);
    }
}
