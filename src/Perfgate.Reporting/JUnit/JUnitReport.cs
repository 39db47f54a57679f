using System.Globalization;
using System.Text;
using System.Xml;
using Perfgate.Reporting.Reports;

namespace Perfgate.Reporting.JUnit;

/// <summary>The report as JUnit XML: a test suite for every case, a test case for every gated row, its drift and every hard limit, and one for the verdict.</summary>
public static class JUnitReport
{
    public static string Render(Report report)
    {
        (string Name, JUnitCase[] Cases)[] suites = [("verdict", [JUnitCases.OfVerdict(report)]), .. Suites(report)];
        using MemoryStream stream = new();
        XmlWriterSettings settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using (XmlWriter writer = XmlWriter.Create(stream, settings))
        {
            writer.WriteStartElement("testsuites");
            WriteTotals(writer, report.Suite, [.. suites.SelectMany(suite => suite.Cases)]);
            foreach ((string name, JUnitCase[] cases) in suites)
                WriteSuite(writer, report, name, cases);
            writer.WriteEndElement();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static IEnumerable<(string Name, JUnitCase[] Cases)> Suites(Report report)
    {
        ILookup<string, ReportRow> rows = report.Rows.Where(row => row.Gated).ToLookup(row => row.Case);
        ILookup<string, ReportLimit> limits = report.Cases
            .SelectMany(item => item.Limits.Select(limit => (item.Case, limit)))
            .ToLookup(pair => pair.Case, pair => pair.limit);
        return rows.Select(group => group.Key)
            .Union(limits.Select(group => group.Key))
            .Select(name => (name, (JUnitCase[])[.. rows[name].SelectMany(JUnitCases.OfRow), .. limits[name].Select(limit => JUnitCases.Of(name, limit))]));
    }

    private static void WriteSuite(XmlWriter writer, Report report, string name, JUnitCase[] cases)
    {
        writer.WriteStartElement("testsuite");
        WriteTotals(writer, name, cases);
        writer.WriteAttributeString("timestamp", (report.Run.StartedAt ?? report.CreatedAt).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        foreach (JUnitCase item in cases)
            WriteCase(writer, report.Suite, item);
        writer.WriteEndElement();
    }

    private static void WriteTotals(XmlWriter writer, string name, JUnitCase[] cases)
    {
        int Count(JUnitResult result) => cases.Count(item => item.Result == result);

        writer.WriteAttributeString("name", XmlText.Legal(name));
        writer.WriteAttributeString("tests", Text(cases.Length));
        writer.WriteAttributeString("failures", Text(Count(JUnitResult.Failure)));
        writer.WriteAttributeString("errors", Text(Count(JUnitResult.Error)));
        writer.WriteAttributeString("skipped", Text(Count(JUnitResult.Skipped)));
    }

    private static void WriteCase(XmlWriter writer, string suite, JUnitCase item)
    {
        string message = XmlText.Legal(item.Message);
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("classname", XmlText.Legal($"perfgate.{suite}"));
        writer.WriteAttributeString("name", XmlText.Legal(item.Name));
        if (item.Seconds is double seconds)
            writer.WriteAttributeString("time", seconds.ToString("0.#########", CultureInfo.InvariantCulture));
        if (item.Result != JUnitResult.Passed)
        {
            writer.WriteStartElement(item.Result.ToString().ToLowerInvariant());
            writer.WriteAttributeString("message", message);
            // The JUnit schema gives skipped no type.
            if (item.Result != JUnitResult.Skipped)
            {
                writer.WriteAttributeString("type", item.Type);
                writer.WriteString(message);
            }
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
