namespace Perfgate.Cuda.Contexts;

/// <summary>Device memory in bytes, as the driver sees it from inside the context.</summary>
public readonly record struct MemoryUse(ulong FreeBytes, ulong TotalBytes);
