namespace Figures.Plotting;

/// <summary>
/// A continuous map from [0, 1] to colours, linear in sRGB between its anchors. The perceptual maps (viridis, magma, inferno, cividis) keep
/// every eighth entry of the published 256-entry tables (CC0), which is within 3/255 of the full tables.
/// </summary>
public sealed class Colormap
{
    private readonly double[] positions;
    private readonly Color[] anchors;

    /// <summary>Makes a map whose anchors lie evenly from 0 to 1.</summary>
    /// <exception cref="ArgumentException">Fewer than two anchors.</exception>
    public Colormap(string name, params ReadOnlySpan<Color> anchors)
        : this(name, EvenPositions(anchors.Length), anchors.ToArray())
    {
    }

    private Colormap(string name, double[] positions, Color[] anchors)
    {
        if (anchors.Length < 2)
        {
            throw new ArgumentException($"Colormap '{name}' needs at least two anchors.", nameof(anchors));
        }

        Name = name;
        this.positions = positions;
        this.anchors = anchors;
    }

    /// <summary>Dark violet over green to yellow: even steps in lightness.</summary>
    public static Colormap Viridis { get; } = OfTable(
        "viridis",
        "440154 470d60 48186a 482374 472d7b 453781 424086 3e4989 3b528b 375b8d 33638d 2f6b8e 2c728e 297a8e 26828e 23898e 21918c "
        + "1f988b 1fa088 22a785 28ae80 32b67a 3fbc73 4ec36b 5ec962 70cf57 84d44b 98d83e addc30 c2df23 d8e219 ece51b fde725");

    /// <summary>Black over magenta to pale yellow.</summary>
    public static Colormap Magma { get; } = OfTable(
        "magma",
        "000004 030312 0a0822 130d34 1d1147 29115a 36106b 440f76 51127c 5d177f 6a1c81 762181 832681 902a81 9c2e7f aa337d b73779 "
        + "c43c75 d0416f dc4869 e75263 ef5d5e f56b5c f9795d fc8961 fd9869 fea772 feb67c fec488 fed395 fde2a3 fcf0b2 fcfdbf");

    /// <summary>Black over red to pale yellow.</summary>
    public static Colormap Inferno { get; } = OfTable(
        "inferno",
        "000004 040312 0b0724 150b37 210c4a 2f0a5b 3d0965 4a0c6b 57106e 64156e 71196e 7d1e6d 8a226a 972766 a32c61 b0315b bc3754 "
        + "c73e4c d24644 db503b e45a31 eb6628 f1731d f68013 f98e09 fb9d07 fcac11 fbbc21 f9cb35 f5db4c f2ea69 f3f68a fcffa4");

    /// <summary>Dark blue over grey to yellow: the same order for every kind of colour vision.</summary>
    public static Colormap Cividis { get; } = OfTable(
        "cividis",
        "002051 00265d 012b65 083169 11366c 1c3c6e 26426e 31476e 3c4d6e 47536d 51586e 5a5e6e 62646f 6a6a70 727071 797673 7f7c75 "
        + "868276 8c8877 938e78 9a9478 a19b78 a9a177 b2a874 bbaf71 c5b66d cebd68 d8c462 e2cb5c ebd355 f3da4f fae249 fdea45");

    /// <summary>Diverging: blue over light grey to red, the ends equally dark.</summary>
    public static Colormap CoolWarm { get; } = new(
        "coolwarm",
        Hex("3b4cc0 5977e3 7b9ff9 9ebeff c0d4f5 dddcdc f2cbb7 f7ac8e ee8468 d65244 b40426"));

    /// <summary>Diverging map of the lazy-to-rich matrices: dark blue (negative) over near-white to dark brown (positive).</summary>
    public static Colormap BlueBrown { get; } = new("blue-brown", Hex("00346c 8bceff f6f0ea ffa555 6d0000"));

    /// <summary>Black to white.</summary>
    public static Colormap Grays { get; } = new("grays", Color.Black, Color.White);

    /// <summary>White over blue to dark blue: one-sided quantities on white paper.</summary>
    public static Colormap Blues { get; } = new("blues", Hex("f7fbff d6e6f4 abd0e6 6aaed6 3787c0 105ba4 08306b"));

    /// <summary>The map's name, as shown in documentation.</summary>
    public string Name { get; }

    /// <summary>
    /// The colour at <paramref name="t"/>, clamped to [0, 1]; NaN takes the colour at 0 (callers draw missing values themselves).
    /// </summary>
    public Color this[double t]
    {
        get
        {
            if (!(t > 0))
            {
                return anchors[0];
            }

            if (t >= 1)
            {
                return anchors[^1];
            }

            var k = Math.Min((int)(t * (anchors.Length - 1)), anchors.Length - 2);
            while (positions[k] > t)
            {
                k--;
            }

            while (positions[k + 1] < t)
            {
                k++;
            }

            return anchors[k].Mix(anchors[k + 1], (t - positions[k]) / (positions[k + 1] - positions[k]));
        }
    }

    /// <summary>The same colours from the other end.</summary>
    public Colormap Reversed() =>
        new(Name + " reversed", [.. positions.Reverse().Select(p => 1 - p)], [.. anchors.Reverse()]);

    /// <summary>
    /// <paramref name="count"/> colours, evenly spaced over the map's part from <paramref name="from"/> to <paramref name="to"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one colour is asked for.</exception>
    public Palette Sample(int count, double from = 0, double to = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var colors = new Color[count];
        for (var i = 0; i < count; i++)
        {
            colors[i] = this[count == 1 ? 0.5 * (from + to) : from + ((to - from) * i / (count - 1))];
        }

        return new Palette($"{Name} × {count}", colors);
    }

    private static Colormap OfTable(string name, string hex)
    {
        var anchors = Hex(hex);
        var positions = new double[anchors.Length];
        for (var i = 0; i < positions.Length; i++)
        {
            positions[i] = Math.Min(8 * i, 255) / 255.0;
        }

        return new Colormap(name, positions, anchors);
    }

    private static Color[] Hex(string hex) => [.. hex.Split(' ').Select(Color.FromHex)];

    private static double[] EvenPositions(int count)
    {
        var positions = new double[count];
        for (var i = 0; i < count; i++)
        {
            positions[i] = i / (double)Math.Max(1, count - 1);
        }

        return positions;
    }
}
