namespace Perfgate.Storage.Suites.Pipelines;

/// <summary>The form of <c>check:</c>.</summary>
internal sealed record CheckDocument
{
    [Member("The buffer that is held against `file`; one that is out or in_out.", Shape = MemberShape.Text, Default = "the only output")]
    public string? Buffer { get; init; }

    [Member("What the buffer should hold: raw elements of its type, relative to the working folder. `{{axis}}` is replaced.", Shape = MemberShape.Text, Example = "expected.bin")]
    public string? File { get; init; }

    [Member("Largest difference relative to the expected number: |difference| at most absolute + relative * |expected|.", Default = "0")]
    public double? Relative { get; init; }

    [Member("Largest difference as it is.", Default = "0")]
    public double? Absolute { get; init; }

    [Member("false: the sides' outputs are not compared bit by bit, for kernels whose bits depend on the order of threads.", Default = "true")]
    public bool? Checksum { get; init; }
}
