using Perfgate.Cuda.Contexts;
using Perfgate.Cuda.Libraries;
using Perfgate.Cuda.Pipelines;
using Perfgate.Diagnostics;
using Perfgate.Expressions;
using Perfgate.Pipelines;
using Perfgate.Suites;
using Perfgate.TestKit;
using Perfgate.Works;

namespace Perfgate.Cuda.Tests.Pipelines;

/// <summary>A small pipeline and the files it needs: c = a + b over n floats, n = 4096, unless a test says otherwise.</summary>
internal sealed class PipelineCase : IDisposable
{
    public const string Source = """
        extern "C" __global__ void vector_add(const float *a, const float *b, float *c, int n) { body }
        extern "C" __global__ void scale(float *a, float by, int n) { body }
        extern "C" __global__ void increment(unsigned *a, int n) { body }
        extern "C" __global__ void idle() { body }
        extern "C" __global__ void add_all(unsigned *a, pair by) { body }
        template <typename T> __global__ void twice(T *a) { body }
        """;

    private readonly TemporaryFolder folder = new();

    public PipelineCase()
    {
        Module = new ModuleSource(folder.Write("kernels.cu", Source), SourceCompiler.Nvrtc, []);
        Buffers = [Buffer("a", BufferUse.In), Buffer("b", BufferUse.In), Buffer("c", BufferUse.Out)];
        Stages = [Kernel("vector_add", new Argument.Buffer("a"), new Argument.Buffer("b"), new Argument.Buffer("c"), new Argument.Whole(ElementType.Signed32, Number("n")))];
    }

    public ModuleSource Module { get; set; }

    public List<PipelineBuffer> Buffers { get; set; }

    public List<Stage> Stages { get; set; }

    public OutputCheck Check { get; set; } = new();

    public PipelineKind Kind { get; set; } = PipelineKind.Graph;

    public bool IdentifyOnly { get; set; }

    public List<AxisValue> Axes { get; set; } = [new AxisValue("n", "4096")];

    public long Seed { get; set; } = 7;

    public TemporaryFolder Folder => folder;

    public WorkRequest Request => new()
    {
        Case = "add",
        Subject = new Subject.Cuda(Kind, new Pipeline { Buffers = Buffers, Stages = Stages, Check = Check, Bytes = Kind == PipelineKind.Transfer ? null : Number("12 * n") }),
        Parameters = Axes,
        Seed = Seed,
        Sampling = new Sampling(),
        IdentifyOnly = IdentifyOnly,
    };

    public static Expression Number(string text) => Expression.Parse(text).Value;

    public static PipelineBuffer Buffer(string name, BufferUse use, MemoryPlace place = MemoryPlace.Device, ElementType type = ElementType.Fp32, string shape = "n") => new()
    {
        Name = name,
        Type = type,
        Shape = [Number(shape)],
        Use = use,
        Place = place,
        Fill = new Fill(Distribution.Uniform, 1, 2),
        Seed = name[0],
    };

    public Stage.Kernel Kernel(string entry, params Argument[] arguments) => new()
    {
        Name = entry,
        Module = Module,
        Entry = entry,
        Grid = [Number("ceil_div(n, 256)")],
        Block = [Number("256")],
        Arguments = arguments,
    };

    public Result<PreparedPipeline> Prepare(PrimaryContext context, FakeCuda fake) => PreparedPipeline.Prepare(context, Request, new LibraryPaths { Nvrtc = fake.Nvrtc });

    public Result<PreparedPipeline> Prepare(CudaSession session) => Prepare(session.Context, session.Fake);

    /// <summary>The one fault there must be.</summary>
    public Diagnostic FaultOf(CudaSession session) => Prepare(session).Diagnostics.ShouldHaveSingleItem();

    public void Dispose() => folder.Dispose();
}
