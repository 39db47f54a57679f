using System.Runtime.InteropServices;
using System.Text;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Faults;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Modules;

/// <summary>Loaded kernels.</summary>
public sealed unsafe class CudaModule : ContextResource
{
    private const int LogBytes = 8192;
    private const int ErrorLog = 5;
    private const int ErrorLogBytes = 6;

    private readonly nint handle;

    private CudaModule(PrimaryContext context, nint handle)
        : base(context) => this.handle = handle;

    /// <param name="name">As in the image: mangled for C++ kernels without <c>extern "C"</c>.</param>
    public Result<CudaFunction> Function(string name)
    {
        nint function;
        fixed (byte* text = Zeroed(Encoding.UTF8.GetBytes(name)))
        {
            CudaFault? fault = Context.Check(Api.cuModuleGetFunction(&function, handle, text), nameof(Api.cuModuleGetFunction));
            return fault switch
            {
                null => Result.Success(new CudaFunction(Context, function, name)),
                { Code: CudaCode.NotFound } => Result.Failure<CudaFunction>((fault with { Text = $"{fault.Text}: {name}" }).ToDiagnostic()),
                _ => Result.Failure<CudaFunction>(fault.ToDiagnostic()),
            };
        }
    }

    internal static Result<CudaModule> Load(PrimaryContext context, ReadOnlySpan<byte> image)
    {
        byte[] log = new byte[LogBytes];
        nint module;
        // The driver takes sizes as pointers: the value is the number itself.
        int* options = stackalloc int[2] { ErrorLog, ErrorLogBytes };
        void** values = stackalloc void*[2];
        fixed (byte* start = Zeroed(image))
        fixed (byte* words = log)
        {
            values[0] = words;
            values[1] = (void*)LogBytes;
            CudaFault? fault = context.Check(context.Device.Driver.Api.cuModuleLoadDataEx(&module, start, 2, options, values), nameof(context.Device.Driver.Api.cuModuleLoadDataEx));
            if (fault is null)
                return Result.Success(new CudaModule(context, module));
            string told = Marshal.PtrToStringUTF8((nint)words)?.Trim().ReplaceLineEndings(" ") ?? "";
            return Result.Failure<CudaModule>((told.Length == 0 ? fault : fault with { Text = $"{fault.Text}: {told}" }).ToDiagnostic());
        }
    }

    private protected override void Free() => Api.cuModuleUnload(handle);

    // PTX must end with a zero; a cubin knows its own length and does not mind one more.
    private static byte[] Zeroed(ReadOnlySpan<byte> bytes) => [.. bytes, 0];
}
