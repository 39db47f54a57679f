namespace Perfgate.Diagnostics;

/// <summary>A value, or the errors why there is none. Warnings may come with a value.</summary>
public sealed class Result<T>
    where T : notnull
{
    private readonly T? value;

    internal Result(T? value, IReadOnlyList<Diagnostic> diagnostics)
    {
        this.value = value;
        Diagnostics = diagnostics;
        Succeeded = diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error) && value is not null;
        if (!Succeeded && diagnostics.Count == 0)
            throw new ArgumentException("A failure needs at least one diagnostic.", nameof(diagnostics));
    }

    public bool Succeeded { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The value of a success. Asking a failure for it is a bug.</summary>
    public T Value => Succeeded ? value! : throw new InvalidOperationException($"No value: {Diagnostics[0]}");

    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next)
        where TNext : notnull
    {
        if (!Succeeded)
            return new Result<TNext>(default, Diagnostics);
        Result<TNext> result = next(value!);
        return new Result<TNext>(result.value, [.. Diagnostics, .. result.Diagnostics]);
    }

    public Result<TNext> Select<TNext>(Func<T, TNext> next)
        where TNext : notnull => Then(value => new Result<TNext>(next(value), []));
}
