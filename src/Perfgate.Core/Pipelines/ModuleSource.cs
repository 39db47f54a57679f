namespace Perfgate.Pipelines;

/// <summary>Where kernels come from. Modules with equal sources are loaded once.</summary>
/// <param name="Path">A <c>.cu</c>, <c>.ptx</c>, <c>.cubin</c> or <c>.fatbin</c> file, relative to the working folder; <c>{{axis}}</c> is filled in by the case.</param>
/// <param name="Options">Options of the compiler, for CUDA C++ only; <c>{{axis}}</c> is filled in.</param>
public sealed record ModuleSource(string Path, SourceCompiler Compiler, IReadOnlyList<string> Options);
