namespace Quickstart.Measuring;

/// <summary>The parts of a request that are timed on their own: the spans of the latency breakdown.</summary>
internal enum Part
{
    Tokenize,
    Embed,
    Attention,
    Mlp,
    Sample,
}
