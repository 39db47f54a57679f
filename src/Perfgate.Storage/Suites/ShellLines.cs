namespace Perfgate.Storage.Suites;

/// <summary>Reads <c>setup:</c> and <c>teardown:</c>: one line or several. They run once and not for every case, so they know no axis.</summary>
internal static class ShellLines
{
    public static IReadOnlyList<string> Read(OneOrMany? document, Spot at)
    {
        List<string> lines = [];
        for (int index = 0; index < document?.Items.Count; index++)
        {
            Spot item = document.IsList ? at.Item(index) : at;
            if (document.Items[index] is not { } line)
                continue;
            if (string.IsNullOrWhiteSpace(line.Text) || line.Text.Contains('\0'))
                item.Add(SuiteFaults.BadCommand(item, "a line is empty", "Remove it."));
            Placeholders.Refuse(line.Text, item);
            lines.Add(line.Text);
        }
        return lines;
    }
}
