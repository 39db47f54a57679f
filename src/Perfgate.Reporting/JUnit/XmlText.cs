using System.Text;
using System.Xml;

namespace Perfgate.Reporting.JUnit;

internal static class XmlText
{
    /// <summary>The text without characters XML 1.0 cannot carry, not even escaped.</summary>
    public static string Legal(string text)
    {
        StringBuilder legal = new(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            if (XmlConvert.IsXmlChar(text[index]))
                legal.Append(text[index]);
            else if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
                legal.Append(text[index]).Append(text[++index]);
        }
        return legal.ToString();
    }
}
