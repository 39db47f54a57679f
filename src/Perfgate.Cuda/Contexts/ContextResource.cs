using Perfgate.Cuda.Libraries;

namespace Perfgate.Cuda.Contexts;

/// <summary>
/// Something that lives in a context. Freed once: by its user, or with the context, newest first. A failure to free is not reported: in a context that
/// a kernel broke every free fails, and releasing the context frees all.
/// </summary>
public abstract class ContextResource : IDisposable
{
    private bool isFreed;

    private protected ContextResource(PrimaryContext context)
    {
        Context = context;
        context.Own(this);
    }

    public PrimaryContext Context { get; }

    private protected DriverLibrary Api => Context.Device.Driver.Api;

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        if (isFreed)
            return;
        isFreed = true;
        Context.Disown(this);
        Context.MakeCurrent();
        Free();
    }

    private protected abstract void Free();
}
