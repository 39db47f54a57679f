using System.Runtime.InteropServices;

namespace Perfgate.Cuda.Telemetry;

/// <summary>The shapes NVML's getters come in, each from a possibly missing function to a reading.</summary>
internal sealed unsafe class NvmlCalls(Nvml nvml, nint device)
{
    private const int LongestText = 96;

    /// <summary>Whether some call was answered that the device has fallen off the bus.</summary>
    public bool IsLost { get; private set; }

    public Reading<uint> Unsigned(delegate* unmanaged<nint, uint*, int> function, string name)
    {
        uint value;
        return function is null ? Lacking<uint>(name) : Answer(function(device, &value), name, value);
    }

    public Reading<int> Signed(delegate* unmanaged<nint, int*, int> function, string name)
    {
        int value;
        return function is null ? Lacking<int>(name) : Answer(function(device, &value), name, value);
    }

    public Reading<ulong> Long(delegate* unmanaged<nint, ulong*, int> function, string name)
    {
        ulong value;
        return function is null ? Lacking<ulong>(name) : Answer(function(device, &value), name, value);
    }

    public Reading<uint> UnsignedOf(delegate* unmanaged<nint, int, uint*, int> function, int kind, string name)
    {
        uint value;
        return function is null ? Lacking<uint>(name) : Answer(function(device, kind, &value), name, value);
    }

    /// <summary>The first of two values: the current one of current and pending.</summary>
    public Reading<(int Current, int Pending)> SignedPair(delegate* unmanaged<nint, int*, int*, int> function, string name)
    {
        int first;
        int second;
        return function is null ? Lacking<(int, int)>(name) : Answer(function(device, &first, &second), name, (first, second));
    }

    public Reading<(uint First, uint Second)> UnsignedPair(delegate* unmanaged<nint, uint*, uint*, int> function, string name)
    {
        uint first;
        uint second;
        return function is null ? Lacking<(uint, uint)>(name) : Answer(function(device, &first, &second), name, (first, second));
    }

    public Reading<string> Text(delegate* unmanaged<nint, byte*, uint, int> function, string name)
    {
        if (function is null)
            return Lacking<string>(name);
        byte* text = stackalloc byte[LongestText];
        int code = function(device, text, LongestText);
        return Answer(code, name, code == NvmlCode.Success ? Marshal.PtrToStringUTF8((nint)text) ?? "" : "");
    }

    public Reading<T> Answer<T>(int code, string name, T value)
        where T : notnull
    {
        IsLost |= code == NvmlCode.GpuIsLost;
        return code == NvmlCode.Success ? Reading<T>.Of(value) : Reading<T>.None($"{name}: {nvml.Words(code)} ({code})");
    }

    public static Reading<T> Lacking<T>(string name)
        where T : notnull => Reading<T>.None($"this NVML has no {name}");
}
