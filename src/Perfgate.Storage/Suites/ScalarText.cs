using System.Text.Json.Serialization;

namespace Perfgate.Storage.Suites;

/// <summary>A scalar of a YAML file, as it is written: <c>1.50</c> stays <c>1.50</c>.</summary>
[JsonConverter(typeof(ScalarTextConverter))]
internal readonly record struct ScalarText(string Text);
