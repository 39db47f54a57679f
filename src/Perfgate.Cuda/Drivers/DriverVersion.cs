namespace Perfgate.Cuda.Drivers;

internal static class DriverVersion
{
    /// <summary>Calls <c>CUresult cuDriverGetVersion(int *version)</c>, the one driver function that needs no cuInit before it.</summary>
    /// <returns>The CUresult; 0 is success.</returns>
    public static unsafe int Read(nint export, out int version)
    {
        int answer = 0;
        int status = ((delegate* unmanaged[Cdecl]<int*, int>)export)(&answer);
        version = answer;
        return status;
    }
}
