namespace Perfgate.Cuda.Modules;

/// <summary>Blocks in a grid or threads in a block, along three directions.</summary>
public readonly record struct Extent(uint X, uint Y = 1, uint Z = 1);
