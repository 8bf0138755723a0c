using Figures.Datasets;

namespace FeatureStrength.Tests;

/// <summary>Real images as samples (SPEC e.1, i).</summary>
public sealed class ImageSourceTests
{
    private static readonly LabelledImages Two = new(new ImageSet(2, 1, 1, 1, [0, 51]), [3, 9]);

    [Fact]
    public void Samples_begin_again_after_the_last_image()
    {
        (double[] inputs, byte[] labels) = (new double[3], new byte[3]);
        new ImageSource(Two, new ImageForm(1, (0.5, 0.25))).Read(3, inputs, labels);
        Assert.Equal([9, 3, 9], labels);
        Assert.Equal([-1.2, -2, -1.2], inputs, (one, other) => Math.Abs(one - other) < 1e-12);
    }

    [Fact]
    public void Moments_are_those_of_the_pixels_between_0_and_1()
    {
        (double mean, double deviation) = ImageSource.MomentsOf(Two.Images);
        Assert.Equal(0.1, mean, 1e-12);
        Assert.Equal(0.1, deviation, 1e-12);
    }

    [Fact]
    public void No_picture_calls_its_data_what_it_is_not() => Assert.All(
        Enum.GetValues<DataSource>().Except([DataSource.Mnist1m, DataSource.Cifar5m]),
        data => Assert.Contains("not MNIST-1M", Samples.NameOf(data), StringComparison.Ordinal));

    [Fact]
    public void Grey_of_a_normalised_image_is_that_of_the_file()
    {
        ImageForm form = ImageForm.Cifar;
        var image = new double[form.Inputs];
        for (int place = 0; place < image.Length; place++)
        {
            image[place] = (place < 1024 ? 200 : place < 2048 ? 100 : 50) / 255.0;
        }

        form.Normalize(image);
        Assert.Equal((int)Math.Round((0.299 * 200) + (0.587 * 100) + (0.114 * 50)), form.Grey(image, 3, 4));
        Assert.Equal((200 - 121.4) / 63.1, image[0], 1e-12);
        Assert.Equal((50 - 109.83) / 66.6, image[^1], 1e-12);
    }
}
