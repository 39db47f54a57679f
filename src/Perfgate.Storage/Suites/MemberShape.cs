namespace Perfgate.Storage.Suites;

/// <summary>What a member of a YAML file looks like, beyond what its .NET type says; <see cref="SuiteSchema"/> turns it into JSON Schema.</summary>
internal enum MemberShape
{
    /// <summary>Whatever the .NET type says.</summary>
    Plain,

    /// <summary>Text only: a number here is a mistake.</summary>
    Text,

    /// <summary>Text, or a number or boolean kept as it is written.</summary>
    Scalar,

    /// <summary>One text or a list of texts.</summary>
    Lines,

    /// <summary>A program with arguments: one text, or a list of scalars.</summary>
    Command,

    /// <summary>A number with a unit of time: <c>5 min</c>.</summary>
    Duration,

    /// <summary>A number with a percent sign: <c>10 %</c>.</summary>
    Percent,

    /// <summary>A number with a unit; bare for counts.</summary>
    Quantity,

    /// <summary>A day: <c>2026-12-31</c>.</summary>
    Date,

    /// <summary>One classical test or a list of them.</summary>
    Tests,

    /// <summary>Whole-number arithmetic over the axes: a number or a text.</summary>
    Expression,

    /// <summary>One expression or a list of them.</summary>
    Expressions,

    /// <summary>A number with a unit of frequency: <c>1410 MHz</c>.</summary>
    Frequency,

    /// <summary>A list of variants.</summary>
    Variants,

    Kind,
    Compiler,
    ElementType,
    BufferUse,
    Memory,
    HostMemory,
    TransferDirection,
    Presence,
    Direction,
    Statistic,
    Action,
    Method,
    Multiplicity,

    /// <summary>A map whose values are scalars kept as they are written.</summary>
    ScalarMap,

    /// <summary>A list of scalars.</summary>
    ScalarList,

    /// <summary>A map of lists of scalars.</summary>
    Axes,
}
