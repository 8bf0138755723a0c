using Figures.Datasets;

namespace FeatureStrength.Tests;

/// <summary>Real images as samples (SPEC e.1, i).</summary>
public sealed class ImageSourceTests
{
    private static readonly LabelledImages Two = new(new ImageSet(2, 1, 1, 2, [0, 255, 51, 102]), [3, 9]);

    [Fact]
    public void Samples_begin_again_after_the_last_image()
    {
        (double[] inputs, byte[] labels) = (new double[6], new byte[3]);
        new ImageSource(Two, mean: 0.5, deviation: 0.25).Read(3, inputs, labels);
        Assert.Equal([9, 3, 9], labels);
        Assert.Equal([-1.2, -0.4, -2, 2, -1.2, -0.4], inputs, (one, other) => Math.Abs(one - other) < 1e-12);
    }

    [Fact]
    public void Moments_are_those_of_the_pixels_between_0_and_1()
    {
        (double mean, double deviation) = ImageSource.MomentsOf(Two.Images);
        Assert.Equal(0.4, mean, 1e-12);
        Assert.Equal(Math.Sqrt((0.16 + 0.36 + 0.04 + 0) / 4), deviation, 1e-12);
    }

    [Fact]
    public void No_picture_calls_its_data_what_it_is_not() => Assert.All(
        Enum.GetNames<DataSource>(), name => Assert.Contains("not MNIST-1M", Samples.NameOf(name), StringComparison.Ordinal));
}
