namespace Perfgate.Quantities;

/// <summary>Which direction of a metric is better.</summary>
public enum Direction
{
    Lower,
    Higher,
}
