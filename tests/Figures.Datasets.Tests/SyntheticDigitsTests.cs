using System.Globalization;

namespace Figures.Datasets.Tests;

/// <summary>The stream of drawn digits against images made by an independent program (SPEC e.5, g).</summary>
public sealed class SyntheticDigitsTests
{
    private const double PixelTolerance = 1e-9;

    private static readonly Lazy<ILookup<(ulong Seed, long Index), double[]>> Pixels = new(() => Rows("synth_digits.csv")
        .ToLookup(row => (ulong.Parse(row[0], CultureInfo.InvariantCulture), long.Parse(row[1], CultureInfo.InvariantCulture)),
            row => row.Skip(2).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()));

    [Fact]
    public void Every_pixel_of_the_reference_images_is_met()
    {
        Assert.NotEmpty(Pixels.Value);
        var drawn = new double[SyntheticDigits.PixelCount];
        foreach (IGrouping<(ulong Seed, long Index), double[]> image in Pixels.Value)
        {
            int label = new SyntheticDigits(image.Key.Seed).Draw(image.Key.Index, drawn);
            foreach (double[] cell in image)
            {
                Assert.Equal((int)cell[0], label);
                double deviation = Math.Abs(cell[2] - drawn[(int)cell[1]]);
                Assert.True(deviation <= PixelTolerance, $"seed {image.Key.Seed}, image {image.Key.Index}, pixel {cell[1]}: off by "
                    + $"{deviation:E2}");
            }

            Assert.Equal(SyntheticDigits.PixelCount, image.Count());
        }
    }

    [Fact]
    public void Every_reference_label_and_sum_of_pixels_is_met()
    {
        var drawn = new double[SyntheticDigits.PixelCount];
        int count = 0;
        foreach (string[] row in Rows("synth_digits_labels.csv"))
        {
            var digits = new SyntheticDigits(ulong.Parse(row[0], CultureInfo.InvariantCulture));
            long index = long.Parse(row[1], CultureInfo.InvariantCulture);
            int label = digits.Draw(index, drawn);
            Assert.Equal(int.Parse(row[2], CultureInfo.InvariantCulture), label);
            Assert.Equal(label, digits.Label(index));
            Assert.Equal(
                double.Parse(row[3], CultureInfo.InvariantCulture), drawn.Sum(), PixelTolerance * SyntheticDigits.PixelCount);
            count++;
        }

        Assert.Equal(200, count);
    }

    [Fact]
    public void Images_do_not_depend_on_the_order_in_which_they_are_drawn()
    {
        var digits = new SyntheticDigits(SyntheticDigits.TrainingSeed);
        (double[] first, double[] again) = (new double[SyntheticDigits.PixelCount], new double[SyntheticDigits.PixelCount]);
        digits.Draw(1_000_000_007, first);
        digits.Draw(3, again);
        digits.Draw(1_000_000_007, again);
        Assert.Equal(first, again);
    }

    [Fact]
    public void The_mean_and_spread_of_the_pixels_are_near_the_constants_that_normalise_them()
    {
        var digits = new SyntheticDigits(SyntheticDigits.TrainingSeed);
        var image = new double[SyntheticDigits.PixelCount];
        (double sum, double squares, double count) = (0, 0, 0);
        for (int index = 0; index < 1000; index++)
        {
            digits.Draw(index, image);
            sum += image.Sum();
            squares += image.Sum(pixel => pixel * pixel);
            count += image.Length;
        }

        Assert.Equal(0.1302, sum / count, 0.002);
        Assert.Equal(0.3093, Math.Sqrt((squares / count) - (sum / count * (sum / count))), 0.002);
    }

    [Fact]
    public void A_destination_of_another_size_is_refused() => Assert.Throws<ArgumentException>(
        () => new SyntheticDigits(1).Draw(0, new double[783]));

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reference", "FeatureStrength", file)).Skip(1)
            .Select(line => line.Split(','));
}
