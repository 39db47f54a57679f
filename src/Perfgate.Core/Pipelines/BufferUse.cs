namespace Perfgate.Pipelines;

/// <summary>What the stages do with a buffer.</summary>
public enum BufferUse
{
    /// <summary>Read only.</summary>
    In,

    /// <summary>Written in full, so that nothing must be restored between launches; part of the output that is checked.</summary>
    Out,

    /// <summary>Read and written: its first content is put back before every launch; part of the output.</summary>
    InOut,

    /// <summary>Written and read inside; not part of the output.</summary>
    Scratch,
}
