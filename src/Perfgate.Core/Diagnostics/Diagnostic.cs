namespace Perfgate.Diagnostics;

/// <summary>
/// One thing a user should know: a stable id (<c>PG1004</c>, listed in <c>docs/diagnostics.md</c>), a sentence,
/// where it is, and what to do next.
/// </summary>
public sealed record Diagnostic(string Id, Severity Severity, string Sentence)
{
    public SourcePlace? Place { get; init; }

    public string? NextStep { get; init; }

    public static Diagnostic Error(string id, string sentence, string? nextStep = null, SourcePlace? place = null) =>
        new(id, Severity.Error, sentence) { NextStep = nextStep, Place = place };

    public static Diagnostic Warning(string id, string sentence, string? nextStep = null, SourcePlace? place = null) =>
        new(id, Severity.Warning, sentence) { NextStep = nextStep, Place = place };

    public static Diagnostic Note(string id, string sentence, string? nextStep = null, SourcePlace? place = null) =>
        new(id, Severity.Note, sentence) { NextStep = nextStep, Place = place };

    /// <summary><c>place: error PG1004: sentence Next step.</c> on one line.</summary>
    public override string ToString()
    {
        string place = Place is null ? "" : $"{Place}: ";
        string next = NextStep is null ? "" : $" {NextStep}";
        string severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
        return $"{place}{severity} {Id}: {Sentence}{next}";
    }
}
