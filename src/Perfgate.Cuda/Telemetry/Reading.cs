using System.Diagnostics.CodeAnalysis;

namespace Perfgate.Cuda.Telemetry;

/// <summary>A value NVML gave, or the reason why it is unknown. Unknown is never zero.</summary>
public readonly record struct Reading<T>
    where T : notnull
{
    private readonly T? value;

    private Reading(T? value, string? unknown)
    {
        this.value = value;
        Unknown = unknown;
    }

    /// <summary>Why there is no value; null where there is one.</summary>
    public string? Unknown { get; }

    public bool TryGet([MaybeNullWhen(false)] out T known)
    {
        known = value;
        return Unknown is null;
    }

    public Reading<TOther> Select<TOther>(Func<T, TOther> selector)
        where TOther : notnull => Unknown is null ? Reading<TOther>.Of(selector(value!)) : Reading<TOther>.None(Unknown);

    public override string ToString() => Unknown is null ? $"{value}" : $"unknown ({Unknown})";

    internal static Reading<T> Of(T value) => new(value, null);

    internal static Reading<T> None(string reason) => new(default, reason);
}
