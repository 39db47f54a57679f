namespace Perfgate.Storage.Suites;

/// <summary>Which members of a benchmark belong to some kinds only. Those that are not here belong to all.</summary>
internal static class KindMembers
{
    private static readonly string[] Programs = [Words.Command, Words.Worker];
    private static readonly string[] Kernel = [Words.CudaKernel];
    private static readonly string[] Transfer = [Words.CudaTransfer];
    private static readonly string[] Graph = [Words.CudaGraph];
    private static readonly string[] Kernels = [Words.CudaKernel, Words.CudaGraph];
    private static readonly string[] Cuda = [Words.CudaKernel, Words.CudaTransfer, Words.CudaGraph];

    private static readonly Dictionary<string, string[]> Kinds = new()
    {
        ["command"] = Programs,
        ["shell"] = Programs,
        ["success_codes"] = [Words.Command],
        ["interpreter"] = [Words.Python],
        ["target"] = [Words.Python],
        ["module"] = Kernels,
        ["compiler"] = Kernels,
        ["options"] = Kernels,
        ["kernel"] = Kernel,
        ["grid"] = Kernel,
        ["threads"] = Kernel,
        ["shared"] = Kernel,
        ["arguments"] = Kernel,
        ["buffers"] = Kernels,
        ["bytes"] = Kernels,
        ["flops"] = Kernels,
        ["check"] = Kernels,
        ["direction"] = Transfer,
        ["memory"] = Transfer,
        ["size"] = Transfer,
        ["stages"] = Graph,
        ["variants"] = Cuda,
        ["gpu"] = Cuda,
        ["device"] = Cuda,
        ["lock_clock"] = Cuda,
    };

    /// <summary>Refuses what the benchmark's kind would not look at: a setting without effect is a misunderstanding.</summary>
    public static void Check(string kind, Spot benchmark)
    {
        foreach ((string member, string[] kinds) in Kinds)
        {
            Spot at = benchmark.Member(member);
            if (at.IsWritten && !kinds.Contains(kind))
                at.Add(SuiteFaults.OnlyForKind(at, kinds));
        }
    }
}
