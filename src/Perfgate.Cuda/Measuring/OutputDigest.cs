namespace Perfgate.Cuda.Measuring;

/// <summary>Digest of the output; null where it is not to be compared.</summary>
internal readonly record struct OutputDigest(string? Value);
