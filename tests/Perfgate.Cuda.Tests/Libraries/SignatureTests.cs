using System.Reflection;
using System.Text.RegularExpressions;
using Perfgate.Cuda.Libraries;
using Perfgate.TestKit;

namespace Perfgate.Cuda.Tests.Libraries;

/// <summary>Every function pointer against the prototype of its name: number, order and types of parameters.</summary>
public sealed partial class SignatureTests
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["int"] = "Int32",
        ["CUresult"] = "Int32",
        ["CUdevice"] = "Int32",
        ["CUenum"] = "Int32",
        ["nvrtcResult"] = "Int32",
        ["nvmlReturn_t"] = "Int32",
        ["nvmlEnum"] = "Int32",
        ["unsigned int"] = "UInt32",
        ["unsigned char"] = "Byte",
        ["char"] = "Byte",
        ["void"] = "Void",
        ["float"] = "Single",
        ["size_t"] = "UIntPtr",
        ["unsigned long long"] = "UInt64",
        ["CUdeviceptr"] = "UInt64",
        ["CUuuid"] = "Byte",
        ["nvmlUtilization_t"] = "NvmlActivity",
        ["nvmlMemory_t"] = "NvmlMemory",
        ["nvmlMemory_v2_t"] = "NvmlMemoryV2",
        ["nvmlTemperature_t"] = "NvmlTemperature",
        ["nvmlProcessInfo_t"] = "NvmlProcess",
        ["nvmlFieldValue_t"] = "NvmlFieldValue",
        ["nvmlEventData_t"] = "NvmlEventData",
        ["nvmlGpmSupport_t"] = "NvmlGpmSupport",
        ["nvmlGpmMetricsGet_t"] = "NvmlGpmMetricsGet",
    };

    [Theory]
    [InlineData(typeof(DriverLibrary), "cuda_abi.h", 55)]
    [InlineData(typeof(NvrtcLibrary), "nvrtc_abi.h", 15)]
    [InlineData(typeof(NvmlLibrary), "nvml_abi.h", 57)]
    public void Every_bound_function_has_the_parameters_of_its_prototype(Type library, string header, int atLeast)
    {
        Dictionary<string, string> prototypes = Prototypes(header);
        FieldInfo[] functions = library.GetFields();

        functions.Length.ShouldBeGreaterThanOrEqualTo(atLeast);
        foreach (FieldInfo function in functions)
            $"{function.Name}({Bound(function)})".ShouldBe($"{function.Name}({prototypes.GetValueOrDefault(function.Name, "no prototype")})");
    }

    [Theory]
    [InlineData("cuDeviceGetUuid", "cuDeviceGetUuid_v2", "cuda_abi.h")]
    [InlineData("cuEventElapsedTime", "cuEventElapsedTime_v2", "cuda_abi.h")]
    [InlineData("nvmlDeviceGetCurrentClocksThrottleReasons", "nvmlDeviceGetCurrentClocksEventReasons", "nvml_abi.h")]
    public void An_older_export_that_stands_in_has_the_same_prototype(string older, string newer, string header) =>
        Prototypes(header)[older].ShouldBe(Prototypes(header)[newer]);

    private static string Bound(FieldInfo function) =>
        string.Join(", ", function.FieldType.GetFunctionPointerParameterTypes().Append(function.FieldType.GetFunctionPointerReturnType()).Select(type => type.Name));

    private static Dictionary<string, string> Prototypes(string header) => Prototype().Matches(File.ReadAllText(Path.Combine(FakeCuda.Sources, header)))
        .ToDictionary(match => match.Groups[2].Value, match => string.Join(", ", Parameters(match.Groups[3].Value).Append(match.Groups[1].Value).Select(Expected)));

    private static IEnumerable<string> Parameters(string list) => list == "void" ? [] : list.Split(',').Select(parameter => ParameterName().Replace(parameter.Trim(), ""));

    private static string Expected(string type)
    {
        string plain = type.Replace("const ", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal).Trim();
        // Everything else in the headers is a handle or a callback.
        return Types.GetValueOrDefault(plain, "IntPtr") + new string('*', type.Count(letter => letter == '*'));
    }

    [GeneratedRegex(@"^((?:const )?\w+ \*?)(\w+)\(([^)]*)\);", RegexOptions.Multiline)]
    private static partial Regex Prototype();

    [GeneratedRegex(@"\w+$")]
    private static partial Regex ParameterName();
}
