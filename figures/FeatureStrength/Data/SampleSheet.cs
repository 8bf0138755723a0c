using System.ComponentModel.DataAnnotations;

using Cake.Frosting;

using FeatureStrength.Model;

using Figures.Authoring;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>The first images of every class.</summary>
/// <param name="Data">Which images.</param>
/// <param name="Examples">Images of each class.</param>
/// <param name="Counted">Images over which mean and standard deviation are taken.</param>
public sealed record SampleSheetSetting(
    [property: SaidInCaption, Source(Origin.Inferred)] DataSource Data,
    [property: Range(1, 6), Source(Origin.Inferred)] int Examples,
    [property: Range(100, 60_000), Source(Origin.Inferred)] int Counted);

/// <summary>Images of A5, and the moments of many of them.</summary>
[TaskName("FeatureStrength.SampleSheet")]
[TaskDescription("The first training images of every class")]
[IsDependentOn(typeof(ImageFiles))]
public sealed class SampleSheet : DataTask<SampleSheetSetting>
{
    /// <inheritdoc/>
    protected override SampleSheetSetting Parameters(Profile profile) => profile == Profile.Smoke
        ? new(DataSource.Synthetic, Examples: 3, Counted: 1000)
        : new(DataSource.Synthetic, Examples: 6, Counted: 20_000);

    /// <inheritdoc/>
    protected override TableSet Run(SampleSheetSetting parameters, Inputs inputs)
    {
        using Samples samples = Samples.Of(parameters.Data, inputs.Files<ImageFiles>());
        (ImageForm form, ISampleSource source) = (samples.Form, samples.Training);
        var image = new double[source.Inputs];
        var label = new byte[1];
        var seen = new int[source.Classes];
        var rows = new List<PixelRow>();
        (double sum, double squares) = (0, 0);
        for (long index = 0; index < parameters.Counted; index++)
        {
            source.Read(index, image, label);
            sum += image.Sum();
            squares += image.Sum(pixel => pixel * pixel);
            if (seen[label[0]] < parameters.Examples)
            {
                int example = seen[label[0]]++;
                rows.AddRange(Enumerable.Range(0, form.Side).Select(row => new PixelRow(label[0], example, row, index,
                    [.. Enumerable.Range(0, form.Side).Select(column => form.Grey(image, row, column))])));
            }
        }

        double count = (double)parameters.Counted * source.Inputs;
        double mean = sum / count;
        return TableSet.Of(
            ("pixels", Table.Of(rows.OrderBy(row => row.Class).ThenBy(row => row.Example).ThenBy(row => row.Row))),
            ("moments", Table.Of(
                [new MomentsRow(parameters.Data, parameters.Counted, mean, Math.Sqrt((squares / count) - (mean * mean)))])));
    }
}
