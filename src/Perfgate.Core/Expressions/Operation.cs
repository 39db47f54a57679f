namespace Perfgate.Expressions;

/// <summary>What an expression does with two whole numbers.</summary>
internal enum Operation
{
    Add,
    Subtract,
    Multiply,

    /// <summary>Rounds towards zero, as in C.</summary>
    Divide,

    /// <summary>Has the sign of the dividend, as in C.</summary>
    Remainder,

    /// <summary>Division that rounds up, towards positive infinity.</summary>
    CeilDiv,
    Min,
    Max,
}
