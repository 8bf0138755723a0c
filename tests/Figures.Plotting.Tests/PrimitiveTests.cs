using Figures.Plotting.Tests.Cookbook;
using Figures.Plotting.Tests.Support;

namespace Figures.Plotting.Tests;

/// <summary>Accepted pixels of what every figure is made of.</summary>
public sealed class PrimitiveTests
{
    [Fact]
    public void Ends_corners_and_dashes_have_the_accepted_pixels()
    {
        var commands = new List<DrawCommand>();
        foreach (var (column, join) in Enum.GetValues<LineJoin>().Index())
        {
            foreach (var (row, cap) in Enum.GetValues<LineCap>().Index())
            {
                var (x, y) = (20.5 + (100 * column), 18.3 + (70 * row));
                var corner = new VectorPath().MoveTo(x, y).LineTo(x + 50, y + 4).LineTo(x + 8, y + 40);
                commands.Add(new StrokePath(corner, new Pen(Palette.OkabeIto[row], 9) { Join = join, Cap = cap }));
                var wave = new VectorPath().MoveTo(x, y + 48).CubicTo(new(x + 25, y + 25), new(x + 40, y + 70), new(x + 70, y + 40));
                commands.Add(new StrokePath(wave,
                    new Pen(Color.Black, 3) { Join = join, Cap = cap, Dashes = [7, 5, 1, 5], DashPhase = 3 }));
            }
        }

        GoldenPixels.Check("primitive-strokes", Draw(320, 220, commands));
    }

    [Fact]
    public void Fills_images_and_clips_have_the_accepted_pixels()
    {
        var image = new PixelImage(5, 3);
        for (var i = 0; i < 15; i++)
        {
            image.Pixels[i] = Colormap.Viridis[i / 14.0].WithOpacity(i % 2 == 0 ? 1 : 0.5);
        }

        var star = new VectorPath().Append([new(60, 5), new(92, 105), new(8, 43), new(112, 43), new(28, 105)], close: true);
        var clip = new PixelRect(130, 20, 190, 90);
        GoldenPixels.Check(
            "primitive-fills",
            Draw(
                320,
                120,
                [
                    new FillPath(star, Palette.OkabeIto[1]) { EvenOdd = true },
                    new StrokePath(star, new Pen(Color.Black.WithOpacity(0.5), 4) { Join = LineJoin.Miter }),
                    new FillPath(new VectorPath().AppendEllipse(new Point(160, 55), 45, 45), Palette.OkabeIto[0].WithOpacity(0.6), clip),
                    new FillPath(new VectorPath().AppendRoundedRectangle(new PixelRect(140, 40.5, 240, 70.25), 12),
                        Palette.OkabeIto[2].WithOpacity(0.5)),
                    new DrawImage(image, new PixelRect(250, 10, 310, 100)),
                ]));
    }

    [Fact]
    public void Every_glyph_has_the_accepted_pixels()
    {
        var codes = MonolineFont.Instance.CodePoints.Where(code => code > ' ' && code != 0xa0).ToList();
        const int PerLine = 26;
        var lines = codes.Chunk(PerLine).Select(line => string.Join(" ", line.Select(code => Escape(char.ConvertFromUtf32(code)))));
        var commands = new List<DrawCommand>();
        var painter = new TextPainter(Theme.Screen with { Dpi = 96 }, commands);
        painter.Draw(
            string.Join('\n', lines), new Point(10, 10), new TextStyle(15, Color.Black), HorizontalAlignment.Left, VerticalAlignment.Top);

        GoldenPixels.Check("primitive-glyphs", Draw(760, 360, commands));
    }

    [Fact]
    public void Themes_have_the_accepted_pixels()
    {
        foreach (var sample in ThemeSample.All)
        {
            GoldenPixels.Check(sample.Name, PngRenderer.Rasterize(FigureRecipes.Panels().Layout(sample.Theme)));
        }
    }

    private static string Escape(string character) => character is "^" or "_" or "*" or "\\" ? "\\" + character : character;

    private static RasterPicture Draw(int width, int height, IReadOnlyList<DrawCommand> commands) =>
        PngRenderer.Rasterize(new DisplayList(width, height, 96, Color.White, commands));
}
