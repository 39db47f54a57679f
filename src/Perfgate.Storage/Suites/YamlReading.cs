using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Perfgate.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Perfgate.Storage.Suites;

/// <summary>
/// Builds the tree from the parser's events. YamlDotNet's own loaders recurse without a limit, expand aliases and stop at the first duplicate key;
/// its object deserializer needs reflection that a trimmed executable does not have.
/// </summary>
internal sealed partial class YamlReading
{
    private readonly YamlTree tree;
    private readonly string text;
    private readonly Parser parser;
    private bool stopped;

    private YamlReading(string text, YamlTree tree)
    {
        this.text = text;
        this.tree = tree;
        parser = new Parser(new StringReader(text));
    }

    /// <summary>Fills the tree; faults are in it. False when there is nothing to go on with.</summary>
    public static bool Read(string text, YamlTree tree)
    {
        YamlReading reading = new(text, tree);
        return reading.File() && !reading.stopped;
    }

    private bool File()
    {
        if (!Next() || !Next() || parser.Current is StreamEnd || !Next())
            return Stop(SuiteFaults.EmptyFile(tree.File));
        if (parser.Current is Scalar { Value.Length: 0, Style: ScalarStyle.Plain })
            return Stop(SuiteFaults.EmptyFile(tree.File));
        if (parser.Current is not MappingStart)
            return Stop(SuiteFaults.NotAMapping(PlaceOf(parser.Current)));
        if (Node("", depth: 1) is JsonObject root)
            tree.Root = root;
        if (!stopped && Next() && Next() && parser.Current is DocumentStart second)
            tree.Add(SuiteFaults.SecondDocument(PlaceOf(second)));
        return true;
    }

    private JsonNode? Node(string path, int depth)
    {
        tree.PlaceValue(path, PlaceOf(parser.Current));
        if (depth > Ranges.Deepest)
        {
            Stop(SuiteFaults.TooDeep(PlaceOf(parser.Current)));
            return null;
        }
        if (parser.Current is AnchorAlias || parser.Current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            tree.Add(SuiteFaults.AliasOrTag(PlaceOf(parser.Current)));
        return parser.Current switch
        {
            Scalar scalar => Value(scalar),
            SequenceStart => List(path, depth),
            MappingStart => Map(path, depth),
            _ => null,
        };
    }

    private JsonArray List(string path, int depth)
    {
        JsonArray list = [];
        Spot spot = new(tree, path);
        while (Next() && parser.Current is not SequenceEnd)
            list.Add(Node(spot.Item(list.Count).Path, depth + 1));
        return list;
    }

    private JsonObject Map(string path, int depth)
    {
        JsonObject map = [];
        Spot spot = new(tree, path);
        while (Next() && parser.Current is not MappingEnd)
        {
            SourcePlace place = PlaceOf(parser.Current);
            string? key = (parser.Current as Scalar)?.Value;
            if (key is null)
            {
                tree.Add(SuiteFaults.BadKey(place));
                Node("?", depth + 1);
                if (Next())
                    Node("?", depth + 1);
                continue;
            }
            Spot member = spot.Member(key);
            bool twice = map.ContainsKey(key);
            if (twice)
                tree.Add(SuiteFaults.DuplicateKey(place, key, member.KeyPlace));
            tree.PlaceKey(member.Path, place);
            if (!Next())
                break;
            JsonNode? value = Node(twice ? "?" : member.Path, depth + 1);
            if (!twice)
                map.Add(key, value);
        }
        return map;
    }

    // Only plain scalars are typed: "5" in quotes is a text, and so are yes, on, 0x10 and .nan, whatever YAML version a reader has in mind.
    private static JsonNode? Value(Scalar scalar) => scalar switch
    {
        { Style: not ScalarStyle.Plain } => JsonValue.Create(scalar.Value),
        { Value: "" or "~" or "null" } => null,
        { Value: "true" } => JsonValue.Create(true),
        { Value: "false" } => JsonValue.Create(false),
        _ when IsNumber(scalar.Value) => JsonNode.Parse(scalar.Value),
        _ => JsonValue.Create(scalar.Value),
    };

    private static bool IsNumber(string value) =>
        value.Length <= 64
        && JsonNumber().IsMatch(value)
        && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && double.IsFinite(number);

    private bool Next()
    {
        if (stopped)
            return false;
        try
        {
            return parser.MoveNext();
        }
        catch (YamlException exception)
        {
            return Stop(Syntax(exception));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The scanner lets some malformed escapes through as .NET exceptions.
            return Stop(SuiteFaults.Syntax(new SourcePlace(tree.File), "it has an escape or a character that YAML does not allow"));
        }
    }

    private Diagnostic Syntax(YamlException exception)
    {
        SourcePlace place = new(tree.File, (int)exception.Start.Line, (int)exception.Start.Column);
        string line = text.Split('\n').ElementAtOrDefault((int)exception.Start.Line - 1) ?? "";
        string indentation = line[..(line.Length - line.TrimStart().Length)];
        return indentation.Contains('\t') ? SuiteFaults.Tab(place) : SuiteFaults.Syntax(place, exception.Message.TrimEnd('.'));
    }

    private bool Stop(Diagnostic fault)
    {
        // What follows a fault of the syntax is noise.
        if (!stopped)
            tree.Add(fault);
        stopped = true;
        return false;
    }

    private SourcePlace PlaceOf(ParsingEvent? item) =>
        item is null ? new SourcePlace(tree.File) : new SourcePlace(tree.File, (int)item.Start.Line, (int)item.Start.Column);

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z")]
    private static partial Regex JsonNumber();
}
