using System.Globalization;

namespace Perfgate.Execution.Processes;

/// <summary>Reads the resident memory of a process and its descendants from <c>/proc</c>.</summary>
internal static class ProcessTreeMemory
{
    // Deeper or wider trees are cut: the watch must stay cheap.
    private const int MostProcesses = 256;

    /// <summary>
    /// The sum of what all processes of the tree hold now, but at least the peak of any one of them, in bytes; 0 when nothing can be read.
    /// Pages shared between processes count once for each.
    /// </summary>
    public static double Read(int root)
    {
        double sum = 0;
        double peak = 0;
        Stack<int> left = new([root]);
        for (int visited = 0; left.Count > 0 && visited < MostProcesses; visited++)
        {
            int id = left.Pop();
            (double resident, double highest) = ReadOne(id);
            sum += resident;
            peak = Math.Max(peak, highest);
            foreach (int child in Children(id))
                left.Push(child);
        }
        return Math.Max(sum, peak);
    }

    /// <summary>The resident size now and its peak, in bytes.</summary>
    public static (double Resident, double Peak) ReadOne(int id)
    {
        try
        {
            ReadOnlySpan<char> status = File.ReadAllText($"/proc/{id}/status");
            return (Field(status, "VmRSS:"), Field(status, "VmHWM:"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (0, 0);
        }
    }

    // A child belongs to the thread that started it, so every thread has its own list.
    private static List<int> Children(int id)
    {
        List<int> children = [];
        try
        {
            foreach (string thread in Directory.EnumerateDirectories($"/proc/{id}/task"))
            {
                string list = File.ReadAllText($"{thread}/children");
                children.AddRange(list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => int.Parse(text, CultureInfo.InvariantCulture)));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Ended meanwhile, or a kernel without these lists: the process itself is still counted.
        }
        return children;
    }

    private static double Field(ReadOnlySpan<char> status, string name)
    {
        int at = status.IndexOf(name);
        if (at < 0)
            return 0;
        ReadOnlySpan<char> line = status[(at + name.Length)..];
        line = line[..line.IndexOf('\n')].Trim();
        int end = line.IndexOf(' ');
        return end > 0 && long.TryParse(line[..end], NumberStyles.None, CultureInfo.InvariantCulture, out long kibibytes) ? kibibytes * 1024.0 : 0;
    }
}
