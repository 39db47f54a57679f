namespace Perfgate.Diagnostics;

/// <summary>Where in a user's file something stands. Lines and columns count from 1.</summary>
public sealed record SourcePlace(string File, int? Line = null, int? Column = null)
{
    /// <summary><c>file:line:column</c>, the form editors and CI logs turn into a link.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (null, _) => File,
        (int line, null) => $"{File}:{line}",
        (int line, int column) => $"{File}:{line}:{column}",
    };
}
