using Perfgate.Expressions;

namespace Perfgate.Pipelines;

/// <summary>One step of a pipeline. A closed family.</summary>
public abstract record Stage
{
    private Stage()
    {
    }

    /// <summary>Unique in the pipeline; the name of its span in the latency breakdown.</summary>
    public required string Name { get; init; }

    /// <summary>Launches a kernel.</summary>
    public sealed record Kernel : Stage
    {
        public required ModuleSource Module { get; init; }

        /// <summary>The kernel's name in the module; a C++ name expression such as <c>scale&lt;float&gt;</c> where the module is CUDA C++. <c>{{axis}}</c> is filled in by the case.</summary>
        public required string Entry { get; init; }

        /// <summary>One to three extents, in blocks.</summary>
        public required IReadOnlyList<Expression> Grid { get; init; }

        /// <summary>One to three extents, in threads.</summary>
        public required IReadOnlyList<Expression> Block { get; init; }

        /// <summary>Bytes of dynamic shared memory a block; null for none.</summary>
        public Expression? Shared { get; init; }

        public IReadOnlyList<Argument> Arguments { get; init; } = [];
    }

    /// <summary>Copies the start of one buffer to another.</summary>
    /// <param name="Bytes">Null for the whole of the smaller one.</param>
    public sealed record Copy(string From, string To, Expression? Bytes = null) : Stage;

    /// <summary>Sets every byte of a buffer.</summary>
    public sealed record Clear(string Buffer, byte Value = 0) : Stage;
}
