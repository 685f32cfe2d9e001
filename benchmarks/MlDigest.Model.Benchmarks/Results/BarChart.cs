using System.Globalization;
using System.Net;
using System.Text;

namespace MlDigest.Model.Benchmarks;

/// <summary>Horizontal bars in groups, as SVG that can be read on light and dark pages. A line marks the value 1.</summary>
/// <param name="title">What is drawn.</param>
/// <param name="series">What the bars of a group stand for, in order.</param>
/// <param name="groups">The groups' names and the lengths of their bars.</param>
internal sealed class BarChart(
    string title,
    IReadOnlyList<string> series,
    IReadOnlyList<(string Name, IReadOnlyList<double> Values)> groups)
{
    private const int Width = 760;
    private const int LabelWidth = 270;
    private const int FigureWidth = 48;
    private const int BarHeight = 14;
    private const int GroupGap = 12;
    private const int Top = 62;

    private const string Style = """
        <style>
          text { font: 13px system-ui, sans-serif; fill: #1f2328; }
          .title { font-weight: 600; font-size: 15px; }
          .one { stroke: #59636e; stroke-dasharray: 3 3; }
          .s0 { fill: #0a6fc2; } .s1 { fill: #c2570a; } .s2 { fill: #3c8527; } .s3 { fill: #8250c4; }
          @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3; }
            .one { stroke: #9198a1; }
            .s0 { fill: #4aa3f0; } .s1 { fill: #f0914a; } .s2 { fill: #6cc04f; } .s3 { fill: #b48cf2; }
          }
        </style>

        """;

    private readonly double longest = groups.Max(group => group.Values.Max());
    private readonly int groupHeight = (series.Count * BarHeight) + GroupGap;

    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, Draw());
    }

    private string Draw()
    {
        var height = Top + (groups.Count * groupHeight);
        var svg = new StringBuilder();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"role=\"img\" aria-label=\"{Escaped(title)}\">\n");
        svg.Append(Style.ReplaceLineEndings("\n"));
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"title\" x=\"0\" y=\"18\">{Escaped(title)}</text>\n");
        DrawLegend(svg);
        for (var group = 0; group < groups.Count; group++) DrawGroup(svg, groups[group], Top + (group * groupHeight));
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<line class=\"one\" x1=\"{X(1):0.#}\" x2=\"{X(1):0.#}\" y1=\"{Top - 6}\" y2=\"{height - GroupGap + 4}\"/>\n");
        return svg.Append("</svg>\n").ToString();
    }

    private void DrawLegend(StringBuilder svg)
    {
        for (var i = 0; i < series.Count; i++)
        {
            var x = i * (Width / series.Count);
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"s{i % 4}\" x=\"{x}\" y=\"32\" width=\"10\" height=\"10\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 16}\" y=\"42\">{Escaped(series[i])}</text>\n");
        }
    }

    private void DrawGroup(StringBuilder svg, (string Name, IReadOnlyList<double> Values) group, int y)
    {
        var middle = y + (series.Count * BarHeight / 2) + 5;
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{LabelWidth - 10}\" y=\"{middle}\" text-anchor=\"end\">{Escaped(group.Name)}</text>\n");
        for (var i = 0; i < group.Values.Count; i++)
        {
            var (top, end) = (y + (i * BarHeight), X(group.Values[i]));
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect class=\"s{i % 4}\" x=\"{LabelWidth}\" y=\"{top}\" width=\"{end - LabelWidth:0.#}\" height=\"{BarHeight - 2}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{end + 5:0.#}\" y=\"{top + 11}\">{group.Values[i]:0.00}</text>\n");
        }
    }

    private double X(double value) => LabelWidth + (value / longest * (Width - LabelWidth - FigureWidth));

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
