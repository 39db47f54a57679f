namespace Quickstart.Model;

/// <summary>The weights of one layer: attention's four projections and the three of the gated feed-forward part.</summary>
internal sealed record LayerWeights(Matrix Query, Matrix Key, Matrix Value, Matrix Output, Matrix Gate, Matrix Up, Matrix Down);
