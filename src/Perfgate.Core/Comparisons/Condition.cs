namespace Perfgate.Comparisons;

/// <summary>One named condition of the decision, whether it held, and the numbers behind it: <c>beyond_block: +18.2 % against 15 %</c>.</summary>
public sealed record Condition(string Name, bool Held, string Detail);
