using Perfgate.Plans;

namespace Perfgate.Cli.Commands;

/// <summary>What was asked of <c>perfgate ab</c>.</summary>
internal sealed record AbOptions
{
    public required string? Suite { get; init; }

    public required string? BaseRef { get; init; }

    public required string HeadRef { get; init; }

    public required bool ExactBase { get; init; }

    public required string? BaseFolder { get; init; }

    public required string? HeadFolder { get; init; }

    public required IReadOnlyList<string> BaseVariables { get; init; }

    public required IReadOnlyList<string> HeadVariables { get; init; }

    public required SuiteSource SuiteFrom { get; init; }

    public required CaseSelection Selection { get; init; }

    public required string Out { get; init; }

    public required ulong Seed { get; init; }

    public required int? Confirm { get; init; }

    public required bool OnlyChanged { get; init; }

    public required ReportFormat Format { get; init; }

    public required bool GitHub { get; init; }

    /// <summary>The command that measures the same again. Values of variables are left out: they may be secrets and reports are public.</summary>
    public string CommandLine()
    {
        List<string> words = ["perfgate ab", .. Words.Suite(Suite)];
        void Add(string option, string? value)
        {
            if (value is not null)
                words.Add($"{option} {Words.Quote(value)}");
        }

        Add("--base", BaseRef);
        Add("--head", BaseFolder is null ? HeadRef : null);
        Add("--base-dir", BaseFolder);
        Add("--head-dir", HeadFolder);
        foreach (string variable in BaseVariables)
            Add("--base-env", variable.Split('=')[0] + "=...");
        foreach (string variable in HeadVariables)
            Add("--head-env", variable.Split('=')[0] + "=...");
        if (ExactBase)
            words.Add("--exact-base");
        if (SuiteFrom == SuiteSource.Base)
            words.Add("--suite-from base");
        foreach (string filter in Selection.Filters)
            Add("--filter", filter);
        words.AddRange(Words.Confirm(Confirm));
        if (OnlyChanged)
            words.Add("--only-changed");
        words.Add($"--seed {Seed}");
        return string.Join(' ', words);
    }
}
