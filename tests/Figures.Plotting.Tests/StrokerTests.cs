namespace Figures.Plotting.Tests;

public sealed class StrokerTests
{
    [Theory]
    [InlineData(LineCap.Butt, 120)]
    [InlineData(LineCap.Square, 120 + 36)]
    [InlineData(LineCap.Round, 120 + 28.27)]
    public void Ends_add_their_area(LineCap cap, double area)
    {
        var path = new VectorPath().MoveTo(20.3, 20.4).LineTo(36.3, 32.4);

        Assert.Equal(area, Area(path, new Pen(Color.Black, 6) { Cap = cap }), 1.0);
    }

    [Theory]
    [InlineData(LineJoin.Miter, 4.0)]
    [InlineData(LineJoin.Round, 3.1416)]
    [InlineData(LineJoin.Bevel, 2.0)]
    public void A_right_angle_adds_the_area_of_its_corner(LineJoin join, double quarter)
    {
        // Two arms of 20 × 4, overlapping in a quarter of the corner square, plus the outer corner in units of (half width)².
        var path = new VectorPath().MoveTo(10, 10).LineTo(30, 10).LineTo(30, 30);
        var expected = (2 * 80) - 4 + (quarter == 4.0 ? 4 : quarter);

        Assert.Equal(expected, Area(path, new Pen(Color.Black, 4) { Join = join }), 0.3);
    }

    [Fact]
    public void A_miter_that_would_be_too_long_is_cut()
    {
        var path = new VectorPath().MoveTo(5, 20).LineTo(50, 21).LineTo(5, 22);
        var picture = Draw(path, new Pen(Color.Black, 2) { Join = LineJoin.Miter });

        Assert.Equal(Color.White, picture[55, 21]);
    }

    [Fact]
    public void A_closed_path_is_a_ring_with_an_open_middle()
    {
        var path = new VectorPath().AppendEllipse(new Point(32, 24), 15, 15);

        Assert.Equal(Math.PI * ((17 * 17) - (13 * 13)), Area(path, new Pen(Color.Black, 4)), 1.5);
        Assert.Equal(Color.White, Draw(path, new Pen(Color.Black, 4))[32, 24]);
    }

    [Fact]
    public void A_curve_tighter_than_the_pen_has_no_holes()
    {
        var path = new VectorPath().MoveTo(20, 24).CubicTo(new(34, 10), new(34, 38), new(22, 24.5));
        var picture = Draw(path, new Pen(Color.Black, 12));

        for (var x = 22; x <= 30; x++)
        {
            Assert.Equal(Color.Black, picture[x, 24]);
        }
    }

    [Fact]
    public void Dashes_cover_their_share_of_the_length()
    {
        var path = new VectorPath().MoveTo(2, 20).LineTo(62, 20);

        Assert.Equal(2 * 60 * 0.75, Area(path, new Pen(Color.Black, 2) { Dashes = [3, 1] }), 0.01);
    }

    [Fact]
    public void The_phase_shifts_the_dashes()
    {
        var path = new VectorPath().MoveTo(0, 20).LineTo(64, 20);
        var picture = Draw(path, new Pen(Color.Black, 2) { Dashes = [4, 4], DashPhase = 6 });

        Assert.Equal([Color.White, Color.White, Color.Black, Color.Black, Color.Black, Color.Black, Color.White],
            Enumerable.Range(0, 7).Select(x => picture[x, 20]));
    }

    [Fact]
    public void Dashes_run_on_around_corners()
    {
        var dashes = Dasher.Cut([new Polyline([new(0, 0), new(5, 0), new(5, 5)], IsClosed: false)], [6, 2], 0);

        Assert.Equal([new(0, 0), new(5, 0), new(5, 1)], dashes[0].Points);
        Assert.Equal([new(5, 3), new(5, 5)], dashes[1].Points);
    }

    [Fact]
    public void A_part_of_no_length_is_a_dot_with_round_ends_and_nothing_with_butt_ends()
    {
        var path = new VectorPath().MoveTo(20, 20).LineTo(20, 20);

        Assert.Equal(Math.PI * 9, Area(path, new Pen(Color.Black, 6) { Cap = LineCap.Round }), 0.3);
        Assert.Equal(0, Area(path, new Pen(Color.Black, 6)));
    }

    [Fact]
    public void Clipping_keeps_the_visible_part_of_a_curve()
    {
        var path = new VectorPath();
        new PolylineClipper(new PixelRect(0, 0, 10, 10), path, keepPhase: false)
            .Add([new(-5, 5), new(5, 5), new(5, double.PositiveInfinity), new(20, 20), new(8, 8)]);

        Assert.Equal(new Point(0, 5), path.Points[0]);
        Assert.All(path.Points, p => Assert.True(new PixelRect(0, 0, 10, 10).Grow(1e-6).Contains(p)));
        Assert.Equal(new Point(8, 8), path.Points[^1]);
    }

    [Fact]
    public void Thinning_a_dense_curve_changes_at_most_the_shade_of_its_outermost_pixels()
    {
        var numbers = RasterizerTests.Numbers(3, 20_000);
        var points = numbers.Select((v, i) => new Point(2 + (i * 60.0 / numbers.Length), 4 + (40 * v))).ToList();
        var thin = Decimation.Reduce(points);

        Assert.True(thin.Count < 61 * 4);
        var pen = new Pen(Color.Black, 1.5);
        var whole = Draw(new VectorPath().Append(points.ToArray(), close: false), pen);
        var reduced = Draw(new VectorPath().Append(thin.ToArray(), close: false), pen);

        // Only the outermost pixels of a column can differ: where exactly within it the extreme lies decides their shade.
        var (mean, fraction) = Support.PictureDifference.Measure(whole.Pixels.Span, reduced.Pixels.Span, 64);
        Assert.True(mean < 4, $"mean {mean}");
        Assert.True(fraction < 0.04, $"fraction {fraction}");
    }

    private static double Area(VectorPath path, Pen pen) => Draw(path, pen).Pixels.ToArray().Sum(pixel => (255 - (pixel & 255)) / 255.0);

    private static RasterPicture Draw(VectorPath path, Pen pen) =>
        PngRenderer.Rasterize(new DisplayList(64, 48, 96, Color.White, [new StrokePath(path, pen)]));
}
