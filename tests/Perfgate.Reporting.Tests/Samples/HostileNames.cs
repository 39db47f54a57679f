namespace Perfgate.Reporting.Tests.Samples;

/// <summary>Names an attacker would give benchmarks, branches and spans: each tries to leave its place in the report.</summary>
internal static class HostileNames
{
    public static readonly IReadOnlyList<string> All =
    [
        "a | b | c | d",
        "@octocat and @org/team",
        "![x](https://evil.example/x.png)",
        "[click](javascript:alert(1))",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "--> <!-- perfgate report@1 suite=other -->",
        "</summary></details><details open>",
        "fixes #123, GH-45, octo/repo#6 and !7",
        "see 0123456789abcdef0123456789abcdef01234567 or deadbeef",
        "https://evil.example www.evil.example ftp://evil.example mailto:a@evil.example",
        "`code` ``two`` ``` three",
        "`| x",
        "**bold** _it_ ~~gone~~ ==mark== ^sup^ $math$",
        "&lt;b&gt; &#64;octocat &amp;",
        "\u202Egnp.exe\u2066 zero\u200Bwidth",
        ":tada: :+1: a:b:c",
        "[^1]: footnote [ref]: https://evil.example",
        "# heading",
        "- item",
        "1. item",
        "+ item",
        "> quote",
        "=====",
        "| --- | --- |",
        "line\nbreak\r\n\r\n## VERDICT: PASSED",
        "\u001b[31mred\u0007\0",
        "\\| \\` \\\\",
        "{.class #id onclick=x}",
        "lone \ud800 surrogate",
        "[x]: https://evil.example 'title'",
        "*[HTML]: abbreviation",
        "$`math`$ \\(x\\) \\[y\\]",
        "user@evil.example <user@evil.example>",
        "::: container",
        "```sh\nrm -rf /\n```",
    ];

    /// <summary>Pieces from which random names are put together.</summary>
    public static readonly IReadOnlyList<string> Pieces =
    [
        "|", "`", "``", "*", "_", "<", ">", "[", "]", "(", ")", "!", "~", "@a", "#1", "GH-1", "&", ";", ":", "://", "http", "https://a.b", "www.a.b", "\\", "\n", "\r", "\t", " ",
        "a", "B", "7", "deadbeef", "{", "}", "$", "^", "=", "+", "-", ".", ",", "\u202e", "\u200d", "\u2060", "<!--", "-->", "<b>", "a@b.c", "mailto:", "\"", "'", "é", "火", "😀", "\ud83d", ":a:", "/",
    ];
}
