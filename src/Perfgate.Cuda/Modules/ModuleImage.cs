namespace Perfgate.Cuda.Modules;

/// <summary>What the driver is given to load.</summary>
/// <param name="Names">Names in the image by the C++ names asked for; empty where the names are the image's own.</param>
/// <param name="CompileSeconds">What the compiler took; null where none ran.</param>
internal sealed record ModuleImage(string Path, ModuleFormat Format, byte[] Content, IReadOnlyDictionary<string, string> Names, double? CompileSeconds);
