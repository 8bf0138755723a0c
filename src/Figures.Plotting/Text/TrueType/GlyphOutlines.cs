namespace Figures.Plotting;

/// <summary>
/// Outlines from the glyf and loca tables: simple and composite glyphs, no hinting. Coordinates are font units, y upwards.
/// </summary>
internal sealed class GlyphOutlines(FontBytes glyf, FontBytes loca, bool longOffsets, int glyphCount)
{
    private const int MaximumDepth = 8;
    private const int MaximumPoints = 20_000;

    /// <summary>The outline of a glyph; empty for a blank one.</summary>
    internal VectorPath Outline(int glyph)
    {
        var path = new VectorPath();
        Append(path, glyph, new GlyphTransform(1, 0, 0, 1, 0, 0), MaximumDepth);
        return path;
    }

    private void Append(VectorPath target, int glyph, GlyphTransform map, int depth)
    {
        if (glyph < 0 || glyph >= glyphCount || depth == 0)
        {
            return;
        }

        var (start, end) = longOffsets
            ? (loca.Index(4 * glyph), loca.Index((4 * glyph) + 4))
            : (2 * loca.UInt16(2 * glyph), 2 * loca.UInt16((2 * glyph) + 2));
        if (end <= start)
        {
            return;
        }

        var data = glyf.Part(start, end - start);
        var contours = data.Int16(0);
        if (contours >= 0)
        {
            AppendSimple(target, data, contours, map);
        }
        else
        {
            AppendComposite(target, data, map, depth);
        }
    }

    private static void AppendSimple(VectorPath target, FontBytes data, int contours, GlyphTransform map)
    {
        if (contours == 0)
        {
            return;
        }

        var count = data.UInt16(10 + (2 * (contours - 1))) + 1;
        if (count > MaximumPoints)
        {
            throw new FontFileException($"a glyph of {count} points is beyond reason");
        }

        var at = 10 + (2 * contours);
        at += 2 + data.UInt16(at);
        var flags = new byte[count];
        for (var i = 0; i < count; i++)
        {
            flags[i] = data.Byte(at++);
            var repeats = (flags[i] & 8) != 0 ? data.Byte(at++) : 0;
            for (; repeats > 0 && i + 1 < count; repeats--, i++)
            {
                flags[i + 1] = flags[i];
            }
        }

        var xs = Coordinates(data, flags, ref at, shortBit: 2, sameBit: 16);
        var ys = Coordinates(data, flags, ref at, shortBit: 4, sameBit: 32);
        var first = 0;
        for (var contour = 0; contour < contours; contour++)
        {
            var last = data.UInt16(10 + (2 * contour));
            if (last >= first && last < count)
            {
                AppendContour(target, Enumerable.Range(first, last - first + 1)
                    .Select(i => (map.Apply(new Point(xs[i], ys[i])), (flags[i] & 1) != 0)).ToList());
            }

            first = last + 1;
        }
    }

    private static int[] Coordinates(FontBytes data, byte[] flags, ref int at, int shortBit, int sameBit)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            var same = (flags[i] & sameBit) != 0;
            if ((flags[i] & shortBit) != 0)
            {
                value += same ? data.Byte(at) : -data.Byte(at);
                at++;
            }
            else if (!same)
            {
                value += data.Int16(at);
                at += 2;
            }

            values[i] = value;
        }

        return values;
    }

    /// <summary>
    /// Quadratic splines with implied on-curve points between two control points; a contour may even start with a control point.
    /// </summary>
    private static void AppendContour(VectorPath target, List<(Point Place, bool OnCurve)> points)
    {
        if (points.Count < 2)
        {
            return;
        }

        var first = points.FindIndex(p => p.OnCurve);
        var start = first >= 0 ? points[first].Place : points[0].Place.Toward(points[^1].Place, 0.5);
        var offset = first >= 0 ? first + 1 : 0;
        target.MoveTo(start.X, start.Y);
        var at = start;
        Point? control = null;
        for (var k = 0; k < points.Count; k++)
        {
            var (place, onCurve) = points[(offset + k) % points.Count];
            if (control is { } c)
            {
                at = Quadratic(target, at, c, onCurve ? place : c.Toward(place, 0.5));
                control = onCurve ? null : place;
            }
            else if (onCurve)
            {
                target.LineTo(place.X, place.Y);
                at = place;
            }
            else
            {
                control = place;
            }
        }

        if (control is { } open)
        {
            Quadratic(target, at, open, start);
        }

        target.Close();
    }

    private static Point Quadratic(VectorPath target, Point a, Point control, Point b)
    {
        target.CubicTo(a.Toward(control, 2.0 / 3), b.Toward(control, 2.0 / 3), b);
        return b;
    }

    private void AppendComposite(VectorPath target, FontBytes data, GlyphTransform map, int depth)
    {
        int flags;
        var at = 10;
        do
        {
            flags = data.UInt16(at);
            var glyph = data.UInt16(at + 2);
            at += 4;
            var words = (flags & 1) != 0;
            var (dx, dy) = words ? (data.Int16(at), data.Int16(at + 2)) : ((sbyte)data.Byte(at), (sbyte)data.Byte(at + 1));
            at += words ? 4 : 2;
            var (a, b, c, d) = (1.0, 0.0, 0.0, 1.0);
            if ((flags & 0x08) != 0)
            {
                a = d = Fraction(data, ref at);
            }
            else if ((flags & 0x40) != 0)
            {
                (a, d) = (Fraction(data, ref at), Fraction(data, ref at));
            }
            else if ((flags & 0x80) != 0)
            {
                (a, b, c, d) = (Fraction(data, ref at), Fraction(data, ref at), Fraction(data, ref at), Fraction(data, ref at));
            }

            // Offsets given as points to be matched are rare and left at zero.
            var shift = (flags & 2) != 0 ? map.Shifted(dx, dy) : map;
            var inner = new GlyphTransform(
                (map.A * a) + (map.C * b), (map.B * a) + (map.D * b), (map.A * c) + (map.C * d), (map.B * c) + (map.D * d), shift.E,
                    shift.F);
            Append(target, glyph, inner, depth - 1);
        }
        while ((flags & 0x20) != 0);
    }

    /// <summary>A signed number with 14 binary places.</summary>
    private static double Fraction(FontBytes data, ref int at)
    {
        var value = data.Int16(at) / 16384.0;
        at += 2;
        return value;
    }
}
