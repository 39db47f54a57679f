using System.Runtime.InteropServices;
using System.Text;
using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Libraries;

namespace Perfgate.Cuda.Modules;

/// <summary>
/// The driver's linker: makes the machine code of PTX or of a fatbin's image for this device and hands it out, which loading does not. So the code that runs is
/// known; where this fails the image is loaded as it is, and what is wrong with it is said then.
/// </summary>
internal static unsafe class CudaLinker
{
    private const int PtxInput = 1;
    private const int FatbinInput = 2;

    /// <summary>The cubin; null where the driver cannot link it.</summary>
    public static byte[]? Link(PrimaryContext context, ReadOnlySpan<byte> image, ModuleFormat format, string name)
    {
        DriverLibrary api = context.Device.Driver.Api;
        if (api.cuLinkCreate_v2 is null || api.cuLinkAddData_v2 is null || api.cuLinkComplete is null || api.cuLinkDestroy is null)
            return null;
        nint state;
        if (api.cuLinkCreate_v2(0, null, null, &state) != Faults.CudaCode.Success)
            return null;
        try
        {
            void* cubin;
            nuint size;
            // PTX must end with a zero, and its size counts it.
            byte[] input = format == ModuleFormat.Ptx ? [.. image.TrimEnd((byte)0), 0] : image.ToArray();
            fixed (byte* start = input)
            fixed (byte* words = (byte[])[.. Encoding.UTF8.GetBytes(name), 0])
            {
                int code = api.cuLinkAddData_v2(state, format == ModuleFormat.Ptx ? PtxInput : FatbinInput, start, (nuint)input.Length, words, 0, null, null);
                if (code != Faults.CudaCode.Success || api.cuLinkComplete(state, &cubin, &size) != Faults.CudaCode.Success || size == 0 || size > ModuleFile.MostBytes)
                    return null;
            }
            byte[] linked = new byte[size];
            Marshal.Copy((nint)cubin, linked, 0, linked.Length);
            return linked;
        }
        finally
        {
            // The cubin is the linker's memory, and copied by now.
            api.cuLinkDestroy(state);
        }
    }
}
