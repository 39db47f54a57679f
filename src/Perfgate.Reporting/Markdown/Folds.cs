using System.Text;

namespace Perfgate.Reporting.Markdown;

/// <summary>Folded parts. The blank lines are needed: without them hosts show the Markdown inside as it is written.</summary>
internal static class Folds
{
    public static void Open(StringBuilder text, string title) => text.Append($"\n<details>\n<summary>{title}</summary>\n\n");

    public static void Close(StringBuilder text) => text.Append("\n</details>\n");
}
