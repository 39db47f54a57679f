namespace Perfgate.Publishing.Annotations;

/// <summary>A remark shown on the job's page and, with a file, beside the changed lines.</summary>
public sealed record Annotation(AnnotationLevel Level, string Title, string Message)
{
    /// <summary>Relative to the repository; null for a remark about the run.</summary>
    public string? File { get; init; }

    public int? Line { get; init; }
}
