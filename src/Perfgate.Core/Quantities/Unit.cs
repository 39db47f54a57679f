namespace Perfgate.Quantities;

/// <summary>
/// A base unit: the unit values are kept in inside perfgate, its records and its baselines (<c>s</c>, <c>B</c>, <c>B/s</c>, <c>1/s</c>,
/// <c>tok/s</c>, <c>J</c>, <c>ratio</c>, ...). Values in other spellings are converted by <see cref="UnitScale"/> on the way in.
/// </summary>
public readonly record struct Unit(string Symbol)
{
    public static readonly Unit Seconds = new("s");
    public static readonly Unit Bytes = new("B");
    public static readonly Unit Fraction = new("ratio");
    public static readonly Unit BytesPerSecond = new("B/s");
    public static readonly Unit FlopsPerSecond = new("FLOP/s");
    public static readonly Unit Hertz = new("Hz");
    public static readonly Unit Cycles = new("cycles");
    public static readonly Unit Count = new("count");

    public override string ToString() => Symbol ?? "";
}
