using Figures.Plotting.Tests.Support;

namespace Figures.Plotting.Tests;

public sealed class RasterizerTests
{
    private static readonly PixelRect Canvas = new(0, 0, 64, 48);

    [Fact]
    public void A_rectangle_covers_every_pixel_by_its_exact_area()
    {
        var picture = Draw(new FillPath(new VectorPath().AppendRectangle(new PixelRect(2.25, 3.5, 5.5, 4.75)), Color.Black));

        Assert.Equal(Shade(0.75 * 0.5), picture[2, 3].R);
        Assert.Equal(Shade(0.5), picture[3, 3].R);
        Assert.Equal(Shade(0.5 * 0.5), picture[5, 3].R);
        Assert.Equal(Shade(0.75), picture[4, 4].R);
        Assert.Equal(255, picture[6, 3].R);
        Assert.Equal(255, picture[3, 5].R);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_coverage_of_a_triangle_sums_to_its_area(int seed)
    {
        var corners = Numbers(seed, 6);
        Point[] p = [new(corners[0] * 60, corners[1] * 45), new(corners[2] * 60, corners[3] * 45), new(corners[4] * 60, corners[5] * 45)];
        var area = Math.Abs(((p[1].X - p[0].X) * (p[2].Y - p[0].Y)) - ((p[2].X - p[0].X) * (p[1].Y - p[0].Y))) / 2;

        var picture = Draw(new FillPath(new VectorPath().Append(p, close: true), Color.Black));

        // Each touched pixel is rounded to 1/255; there are a few hundred of them.
        Assert.Equal(area, Coverage(picture), 0.4);
    }

    [Fact]
    public void A_disc_has_the_area_of_a_disc()
    {
        var picture = Draw(new FillPath(new VectorPath().AppendEllipse(new Point(30.3, 24.7), 20, 20), Color.Black));

        Assert.Equal(Math.PI * 400, Coverage(picture), Math.PI * 400 * 0.002);
    }

    [Fact]
    public void A_stroke_there_and_back_looks_like_the_stroke_there()
    {
        var pen = new Pen(Color.Black, 1.3);
        var there = Draw(new StrokePath(new VectorPath().MoveTo(3.1, 5.2).LineTo(50.7, 31.9), pen));
        var andBack = Draw(new StrokePath(new VectorPath().MoveTo(3.1, 5.2).LineTo(50.7, 31.9).LineTo(3.1, 5.2),
            pen with { Join = LineJoin.Bevel }));

        Assert.True(PictureDifference.Measure(there.Pixels.Span, andBack.Pixels.Span, 2).Fraction == 0);
    }

    [Fact]
    public void A_translucent_stroke_that_crosses_itself_is_not_darker_at_the_crossing()
    {
        var path = new VectorPath().MoveTo(10, 10).LineTo(50, 40).LineTo(50, 10).LineTo(10, 40);
        var picture = Draw(new StrokePath(path, new Pen(Color.Black.WithOpacity(0.5), 6)));

        Assert.Equal(picture[20, 17], picture[30, 25]);
        Assert.Equal(Color.Gray(127), picture[30, 25]);
    }

    [Fact]
    public void Reversing_a_stroke_changes_no_pixel()
    {
        Point[] points = [new(5, 40), new(20, 8), new(24, 40), new(30, 10), new(58, 33)];
        var pen = new Pen(Color.Black, 3);
        var forward = Draw(new StrokePath(new VectorPath().Append(points, close: false), pen));
        var backward = Draw(new StrokePath(new VectorPath().Append([.. points.Reverse()], close: false), pen));

        Assert.True(PictureDifference.Measure(forward.Pixels.Span, backward.Pixels.Span, 3).Fraction == 0);
    }

    [Fact]
    public void Even_odd_leaves_what_is_wound_around_twice()
    {
        var rings = new VectorPath().AppendRectangle(new PixelRect(4, 4, 40, 40)).AppendRectangle(new PixelRect(10, 10, 30, 30));

        Assert.Equal(Color.Black, Draw(new FillPath(rings, Color.Black))[20, 20]);
        Assert.Equal(Color.White, Draw(new FillPath(rings, Color.Black) { EvenOdd = true })[20, 20]);
        Assert.Equal(Color.Black, Draw(new FillPath(rings, Color.Black) { EvenOdd = true })[6, 6]);
    }

    [Fact]
    public void Opposite_windings_cancel_under_the_non_zero_rule()
    {
        var rings = new VectorPath().AppendRectangle(new PixelRect(4, 4, 40, 40))
            .Append([new(10, 10), new(10, 30), new(30, 30), new(30, 10)], close: true);

        Assert.Equal(Color.White, Draw(new FillPath(rings, Color.Black))[20, 20]);
    }

    [Fact]
    public void Nothing_is_painted_outside_a_clip_and_everything_inside()
    {
        var huge = new VectorPath().AppendRectangle(new PixelRect(-1e7, -1e7, 1e7, 1e7));
        var picture = Draw(new FillPath(huge, Color.Black, new PixelRect(10, 10, 20, 15)));

        Assert.Equal(50, Coverage(picture), 1e-9);
        Assert.Equal(Color.White, picture[9, 12]);
        Assert.Equal(Color.Black, picture[10, 10]);
        Assert.Equal(Color.Black, picture[19, 14]);
    }

    [Fact]
    public void A_slanted_edge_is_cut_by_the_clip_without_bending()
    {
        var path = new VectorPath().Append([new(-200, 24), new(264, -90), new(264, 400)], close: true);
        var whole = Draw(new FillPath(path, Color.Black));
        var clipped = Draw(new FillPath(path, Color.Black, new PixelRect(20, 0, 40, 48)));

        for (var y = 0; y < 48; y++)
        {
            for (var x = 20; x < 40; x++)
            {
                Assert.InRange(Math.Abs(whole[x, y].R - clipped[x, y].R), 0, 2);
            }
        }
    }

    [Fact]
    public void A_sliver_thinner_than_a_pixel_keeps_its_weight()
    {
        var picture = Draw(new FillPath(new VectorPath().Append([new(3.4, 2), new(3.5, 2), new(3.5, 42), new(3.4, 42)], close: true),
            Color.Black));

        Assert.Equal(0.1 * 40, Coverage(picture), 0.2);
    }

    [Fact]
    public void A_dense_stroke_looks_like_the_same_stroke_painted_exactly()
    {
        // Enough columns of full height to be painted by the mask of samples; each tenth of them is not.
        static StrokePath Noise(int from, int to)
        {
            var path = new VectorPath();
            var numbers = Numbers(5, 4000);
            path.MoveTo(from * 0.2, numbers[from] * 150);
            for (var i = from + 1; i < to; i++)
            {
                path.LineTo(i * 0.2, numbers[i] * 150);
            }

            return new StrokePath(path, new Pen(Color.Black, 0.9));
        }

        var dense = PngRenderer.Rasterize(new DisplayList(400, 150, 96, Color.White, [Noise(0, 2000)]));
        var pieces = Enumerable.Range(0, 10).Select(k => Noise(Math.Max(0, (k * 200) - 1), (k + 1) * 200));
        var exact = PngRenderer.Rasterize(new DisplayList(400, 150, 96, Color.White, [.. pieces]));

        var (mean, fraction) = PictureDifference.Measure(dense.Pixels.Span, exact.Pixels.Span, 40);
        Assert.True(mean < 4, $"mean {mean}");
        Assert.True(fraction < 0.02, $"fraction {fraction}");
    }

    internal static double[] Numbers(int seed, int count)
    {
        var state = (uint)seed * 2654435761u;
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                state = (state * 1664525u) + 1013904223u;
                return (state >> 8) / (double)(1 << 24);
            }),
        ];
    }

    private static RasterPicture Draw(DrawCommand command) =>
        PngRenderer.Rasterize(new DisplayList((int)Canvas.Width, (int)Canvas.Height, 96, Color.White, [command]));

    private static double Coverage(RasterPicture picture) => picture.Pixels.ToArray().Sum(pixel => (255 - (pixel & 255)) / 255.0);

    private static int Shade(double coverage) => 255 - (int)Math.Floor((coverage * 255) + 0.5);
}
