namespace Perfgate.Reporting.Markdown;

/// <summary>How much a rendering shows. Comments have a size limit, and a report that is rejected or cut says nothing.</summary>
internal sealed record MarkdownDetail
{
    /// <summary>From everything downwards. What tells a reviewer least goes first; the verdict and the counts are on every rung.</summary>
    public static readonly IReadOnlyList<MarkdownDetail> Ladder =
    [
        new(),
        new() { UnchangedRows = false },
        new() { UnchangedRows = false, Conditions = false },
        new() { UnchangedRows = false, Conditions = false, Breakdown = false },
        new() { UnchangedRows = false, Conditions = false, Breakdown = false, FullTable = false },
        new() { UnchangedRows = false, Conditions = false, Breakdown = false, FullTable = false, Rows = 5, Footnotes = false },
        new() { UnchangedRows = false, Conditions = false, Breakdown = false, FullTable = false, Rows = 0, Footnotes = false },
    ];

    /// <summary>Rows shown unfolded.</summary>
    public int Rows { get; init; } = 15;

    public bool FullTable { get; init; } = true;

    /// <summary>Whether the full table has the rows that did not change.</summary>
    public bool UnchangedRows { get; init; } = true;

    public bool Breakdown { get; init; } = true;

    public bool Conditions { get; init; } = true;

    /// <summary>Environment, warnings, commands.</summary>
    public bool Footnotes { get; init; } = true;

    /// <summary>What is left out, in words, for the reader who looks for it.</summary>
    public string? LeftOut => this switch
    {
        { Rows: 0 } => "all rows",
        { Footnotes: false } => "all but the first rows, and every detail",
        { FullTable: false } => "the full table, the latency breakdown and the conditions",
        { Breakdown: false } => "unchanged rows, the latency breakdown and the conditions",
        { Conditions: false } => "unchanged rows and the conditions",
        { UnchangedRows: false } => "unchanged rows",
        _ => null,
    };
}
