using Perfgate.Quantities;

namespace Perfgate.Storage.Documents;

/// <summary>Records keep base units only: a file with <c>ms</c> in it would be wrong by a thousand, so it is refused.</summary>
internal sealed class UnitConverter()
    : TextConverter<Unit>(IsBaseUnit, text => new(text), unit => unit.Symbol, "a base unit (s, B, B/s, 1/s, tok/s, ratio, count or a unit of your own)")
{
    public static bool IsBaseUnit(string text) => UnitScale.TryParse(text, out UnitScale? scale) && scale.Base.Symbol == text;
}
