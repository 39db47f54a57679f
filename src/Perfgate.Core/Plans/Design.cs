namespace Perfgate.Plans;

/// <summary>How base and head are brought together.</summary>
public enum Design
{
    /// <summary>Head is measured now and compared with accepted runs of the same environment class.</summary>
    History,

    /// <summary>Base and head are measured in one go on one machine, launches interleaved in pairs A B B A.</summary>
    SideBySide,
}
