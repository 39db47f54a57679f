using System.Text.Json.Serialization;

namespace Perfgate.Storage.Suites;

/// <summary>One scalar or a list of them. A null item is one that was refused.</summary>
[JsonConverter(typeof(OneOrManyConverter))]
internal sealed record OneOrMany(bool IsList, IReadOnlyList<ScalarText?> Items);
