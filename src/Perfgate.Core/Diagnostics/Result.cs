namespace Perfgate.Diagnostics;

/// <summary>Makes <see cref="Result{T}"/>s with the type inferred.</summary>
public static class Result
{
    public static Result<T> Success<T>(T value, params IReadOnlyList<Diagnostic> diagnostics)
        where T : notnull => new(value, diagnostics);

    public static Result<T> Failure<T>(params IReadOnlyList<Diagnostic> diagnostics)
        where T : notnull => new(default, diagnostics);
}
