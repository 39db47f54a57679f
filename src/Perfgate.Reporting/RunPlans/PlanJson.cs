using System.Text.Encodings.Web;
using System.Text.Json;
using Perfgate.Plans;

namespace Perfgate.Reporting.RunPlans;

/// <summary>A plan as <c>perfgate/plan@1</c>.</summary>
public static class PlanJson
{
    // The relaxed encoder keeps command lines legible; the document is never part of an HTML page.
    private static readonly PlanJsonContext Context =
        new(new JsonSerializerOptions(PlanJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Render(RunPlan plan) => JsonSerializer.Serialize(PlanDocument.Of(plan), Context.PlanDocument) + "\n";
}
