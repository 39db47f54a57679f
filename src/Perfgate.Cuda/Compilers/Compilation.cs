using System.Runtime.InteropServices;
using System.Text;
using Perfgate.Cuda.Libraries;
using Perfgate.Diagnostics;

namespace Perfgate.Cuda.Compilers;

/// <summary>One program in NVRTC, from its text to its image; destroyed when disposed.</summary>
internal sealed unsafe class Compilation(NvrtcLibrary api) : IDisposable
{
    private nint program;

    /// <param name="architectureOption">Null where the options of the source name the architecture.</param>
    public Result<CompiledKernel> Run(KernelSource source, string? architectureOption, int architecture, bool makesCubin)
    {
        if (Create(source) is Diagnostic refused)
            return Result.Failure<CompiledKernel>(refused);
        foreach (string expression in source.NameExpressions)
        {
            fixed (byte* text = Zeroed(expression))
            {
                if (Check(api.nvrtcAddNameExpression(program, text), nameof(api.nvrtcAddNameExpression)) is Diagnostic unnamed)
                    return Result.Failure<CompiledKernel>(unnamed);
            }
        }
        int code = Compile(architectureOption is null ? source.Options : [architectureOption, .. source.Options]);
        string log = Log();
        if (code != 0)
        {
            return Result.Failure<CompiledKernel>(Diagnostic.Error("PG6032", $"{source.Name} does not compile: {KernelCompiler.Words(api, code)} ({code}){(log.Length == 0 ? "." : $"\n{log}")}",
                "Correct what the compiler names; NVRTC finds headers only under -I."));
        }
        Dictionary<string, string> lowered = [];
        foreach (string expression in source.NameExpressions)
        {
            byte* name;
            fixed (byte* text = Zeroed(expression))
            {
                if (Check(api.nvrtcGetLoweredName(program, text, &name), nameof(api.nvrtcGetLoweredName)) is Diagnostic unknown)
                    return Result.Failure<CompiledKernel>(unknown);
            }
            lowered[expression] = Marshal.PtrToStringUTF8((nint)name) ?? "";
        }
        return Image(makesCubin).Select(image => new CompiledKernel(image, architecture, !makesCubin, log, lowered));
    }

    public void Dispose()
    {
        if (program == 0)
            return;
        nint ended = program;
        program = 0;
        api.nvrtcDestroyProgram(&ended);
    }

    private Diagnostic? Create(KernelSource source)
    {
        fixed (byte* text = Zeroed(source.Text))
        fixed (byte* name = Zeroed(source.Name))
        fixed (nint* created = &program)
            return Check(api.nvrtcCreateProgram(created, text, name, 0, null, null), nameof(api.nvrtcCreateProgram));
    }

    private int Compile(IReadOnlyList<string> options)
    {
        byte** pointers = stackalloc byte*[options.Count];
        try
        {
            for (int index = 0; index < options.Count; index++)
                pointers[index] = (byte*)Marshal.StringToCoTaskMemUTF8(options[index]);
            return api.nvrtcCompileProgram(program, options.Count, pointers);
        }
        finally
        {
            for (int index = 0; index < options.Count; index++)
                Marshal.FreeCoTaskMem((nint)pointers[index]);
        }
    }

    private string Log()
    {
        nuint size;
        if (api.nvrtcGetProgramLogSize(program, &size) != 0 || size <= 1)
            return "";
        byte[] text = new byte[size];
        fixed (byte* start = text)
            return api.nvrtcGetProgramLog(program, start) == 0 ? Encoding.UTF8.GetString(text).TrimEnd('\0', '\n') : "";
    }

    private Result<byte[]> Image(bool cubin)
    {
        nuint size;
        int code = cubin ? api.nvrtcGetCUBINSize(program, &size) : api.nvrtcGetPTXSize(program, &size);
        if (Check(code, cubin ? nameof(api.nvrtcGetCUBINSize) : nameof(api.nvrtcGetPTXSize)) is Diagnostic sizeless)
            return Result.Failure<byte[]>(sizeless);
        byte[] image = new byte[size];
        fixed (byte* start = image)
        {
            code = cubin ? api.nvrtcGetCUBIN(program, start) : api.nvrtcGetPTX(program, start);
            return Check(code, cubin ? nameof(api.nvrtcGetCUBIN) : nameof(api.nvrtcGetPTX)) is Diagnostic unread ? Result.Failure<byte[]>(unread) : Result.Success(image);
        }
    }

    private Diagnostic? Check(int code, string function) =>
        code == 0 ? null : Diagnostic.Error("PG6033", $"NVRTC failed. {function}: {KernelCompiler.Words(api, code)} ({code}).");

    private static byte[] Zeroed(string text) => [.. Encoding.UTF8.GetBytes(text), 0];
}
