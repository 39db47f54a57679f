namespace Perfgate.Policies;

/// <summary>How p-values are corrected for the number of rows looked at.</summary>
public enum Multiplicity
{
    /// <summary>Of the rows that are shown, a share of at most alpha is false on average.</summary>
    BenjaminiHochberg,

    /// <summary>The chance of even one false row stays below alpha.</summary>
    Holm,

    /// <summary>Every row by itself.</summary>
    None,
}
