using System.Runtime.InteropServices;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Libraries;

/// <summary>A library whose required exports are all there. It stays loaded: drivers start threads of their own and do not survive being unloaded.</summary>
/// <param name="Name">The name or path under which it was loaded.</param>
internal sealed record LoadedLibrary<T>(string Name, T Functions, Exports Exports)
    where T : class
{
    /// <summary>The first of the names that loads and has what is required.</summary>
    public static Result<LoadedLibrary<T>> Open(IReadOnlyList<string> names, Func<Exports, T> bind, Func<IReadOnlyList<string>, Diagnostic> missing, Func<string, IReadOnlyList<string>, Diagnostic> unusable)
    {
        foreach (string name in names)
        {
            if (!NativeLibrary.TryLoad(name, out nint handle))
                continue;
            Exports exports = new(handle);
            T functions = bind(exports);
            return exports.MissingRequired.Count == 0
                ? Result.Success(new LoadedLibrary<T>(name, functions, exports))
                : Result.Failure<LoadedLibrary<T>>(unusable(name, exports.MissingRequired));
        }
        return Result.Failure<LoadedLibrary<T>>(missing(names));
    }
}
