using System.Text.Json.Nodes;
using Perfgate.Storage.Documents;

namespace Perfgate.Storage.Suites;

/// <summary>The JSON Schema (draft 2020-12) of suite and policy files: for editors, and for perfgate's own check of unknown members and types.</summary>
public static class SuiteSchema
{
    private static readonly Lazy<JsonObject> LazySuite = new(() => MemberSchema.Export(SuiteContext.Default.SuiteDocument, DocumentKind.Suite));
    private static readonly Lazy<JsonObject> LazyPolicy = new(() => MemberSchema.Export(SuiteContext.Default.PolicyFileDocument, DocumentKind.Policy));

    public static string Json => SchemaText.Of(Suite);

    public static string PolicyJson => SchemaText.Of(Policy);

    internal static JsonObject Suite => LazySuite.Value;

    internal static JsonObject Policy => LazyPolicy.Value;
}
