namespace Perfgate.Reporting.Markdown;

/// <summary>How much a rendering shows. Comments have a size limit, and a report that is rejected or cut says nothing.</summary>
internal sealed record MarkdownDetail
{
    private static readonly MarkdownDetail NoUnchanged = new() { UnchangedRows = false };
    private static readonly MarkdownDetail NoTests = NoUnchanged with { Classical = false, Charts = false };
    private static readonly MarkdownDetail NoConditions = NoTests with { Conditions = false };
    private static readonly MarkdownDetail NoBreakdown = NoConditions with { Breakdown = false, Observations = false };
    private static readonly MarkdownDetail NoTable = NoBreakdown with { FullTable = false };

    /// <summary>From everything downwards. What tells a reviewer least goes first; the verdict and the counts are on every rung.</summary>
    public static readonly IReadOnlyList<MarkdownDetail> Ladder =
    [
        new(), NoUnchanged, NoTests, NoConditions, NoBreakdown, NoTable, NoTable with { Rows = 5, Footnotes = false }, NoTable with { Rows = 0, Footnotes = false },
    ];

    /// <summary>Rows shown unfolded.</summary>
    public int Rows { get; init; } = 15;

    public bool FullTable { get; init; } = true;

    /// <summary>Whether the full table and the classical tests have the rows that did not change.</summary>
    public bool UnchangedRows { get; init; } = true;

    /// <summary>The table of classical tests.</summary>
    public bool Classical { get; init; } = true;

    /// <summary>The accepted runs as a line of bars, in the full table.</summary>
    public bool Charts { get; init; } = true;

    public bool Breakdown { get; init; } = true;

    /// <summary>Kernels, devices, dropped samples.</summary>
    public bool Observations { get; init; } = true;

    public bool Conditions { get; init; } = true;

    /// <summary>Environment, warnings, commands.</summary>
    public bool Footnotes { get; init; } = true;

    /// <summary>What is left out, in words, for the reader who looks for it.</summary>
    public string? LeftOut => this switch
    {
        { Rows: 0 } => "all rows",
        { Footnotes: false } => "all but the first rows, and every detail",
        { FullTable: false } => "the full table, the latency breakdown, kernels and devices, the classical tests and the conditions",
        { Breakdown: false } => "unchanged rows, charts, the latency breakdown, kernels and devices, the classical tests and the conditions",
        { Conditions: false } => "unchanged rows, charts, the classical tests and the conditions",
        { Classical: false } => "unchanged rows, charts and the classical tests",
        { UnchangedRows: false } => "unchanged rows",
        _ => null,
    };
}
