using Perfgate.Histories;
using Perfgate.Quantities;

namespace Perfgate.Cli.Terminals;

/// <summary>A row's history as a chart of characters: runs, the anchor, control limits and change points.</summary>
internal sealed class HistorySketch
{
    private const int Width = 60;
    private const int Height = 12;

    private readonly RowHistory history;
    private readonly int first;
    private readonly double bottom;
    private readonly double top;
    private readonly char[][] canvas = [.. Enumerable.Range(0, Height).Select(_ => new string(' ', Width).ToCharArray())];

    private HistorySketch(RowHistory history)
    {
        this.history = history;
        first = Math.Max(0, history.Runs.Count - Width);
        double[] values = [.. history.Runs.Skip(first).Select(run => run.Value)];
        (double least, double greatest) = (values.Min(), values.Max());
        // Limits far outside the values would press them flat: then the chart ends before the limit does.
        double room = Math.Max(greatest - least, Math.Abs(greatest) * 0.01);
        double lower = Math.Max(history.Chart?.Limits.Lower ?? least, least - room), upper = Math.Min(history.Chart?.Limits.Upper ?? greatest, greatest + room);
        (bottom, top) = (Math.Min(least, least >= 0 ? Math.Max(0, lower) : lower), Math.Max(greatest, upper));
        if (top == bottom)
            (bottom, top) = (bottom - Math.Max(1e-12, Math.Abs(bottom) * 0.01), top + Math.Max(1e-12, Math.Abs(top) * 0.01));
    }

    public static IEnumerable<string> Lines(RowHistory history) => new HistorySketch(history).Draw();

    private IEnumerable<string> Draw()
    {
        if (history.Chart is HistoryChart chart)
        {
            Line(chart.Limits.Upper, '╌');
            Line(chart.Limits.Centre, '·');
            Line(chart.Limits.Lower, '╌');
        }
        foreach (LevelChange change in history.Changes.Where(change => change.Index > first))
            Column(Math.Max(0, (Place(change.Index - 1) + Place(change.Index) + 1) / 2));
        for (int index = first; index < history.Runs.Count; index++)
            canvas[Row(history.Runs[index].Value)][Place(index)] = Mark(index);
        string[] labels = [.. Enumerable.Range(0, Height).Select(Label)];
        int width = labels.Max(label => label.Length);
        for (int row = 0; row < Height; row++)
            yield return $"  {labels[row].PadLeft(width)} ┤{new string(canvas[row]).TrimEnd()}";
        yield return $"  {new string(' ', width)}  {Legend()}";
    }

    private string Legend() => string.Join("  ", new[]
    {
        "● run",
        history.Runs.Skip(first).Any(run => run.IsAnchor) ? "A anchor" : null,
        history.Chart is null ? null : "○ beyond the limits  ╌ limits  · centre of the reference",
        history.Changes.Count > 0 ? "│ change point" : null,
        first > 0 ? $"the newest {Width} of {history.Runs.Count} runs" : null,
    }.OfType<string>());

    private char Mark(int index) =>
        history.Runs[index].IsAnchor ? 'A' : history.Chart is HistoryChart chart && index >= chart.FirstJudged && chart.Limits.Excludes(history.Runs[index].Value) ? '○' : '●';

    private string Label(int row) => row is 0 or Height - 1 or (Height / 2)
        ? new Quantity(top - (top - bottom) * row / (Height - 1), history.Unit).ToString()
        : "";

    private void Line(double value, char mark)
    {
        if (value < bottom || value > top)
            return;
        char[] row = canvas[Row(value)];
        for (int place = 0; place < Width; place += 2)
            row[place] = mark;
    }

    private void Column(int place)
    {
        foreach (char[] row in canvas)
            row[place] = '│';
    }

    private int Row(double value) => Math.Clamp((int)Math.Round((top - value) / (top - bottom) * (Height - 1)), 0, Height - 1);

    private int Place(int index)
    {
        int shown = history.Runs.Count - first;
        return shown == 1 ? Width / 2 : (int)Math.Round((index - first) * (Width - 1.0) / (shown - 1));
    }
}
