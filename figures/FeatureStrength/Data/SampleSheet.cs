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
        var rows = new List<(int Class, int Example, long Index, int Row, int[] Pixels)>();
        (double sum, double squares) = (0, 0);
        for (long index = 0; index < parameters.Counted; index++)
        {
            source.Read(index, image, label);
            sum += image.Sum();
            squares += image.Sum(pixel => pixel * pixel);
            if (seen[label[0]] < parameters.Examples)
            {
                int example = seen[label[0]]++;
                rows.AddRange(Enumerable.Range(0, form.Side).Select(row => ((int)label[0], example, index, row,
                    Enumerable.Range(0, form.Side).Select(column => form.Grey(image, row, column)).ToArray())));
            }
        }

        rows = [.. rows.OrderBy(row => row.Class).ThenBy(row => row.Example).ThenBy(row => row.Row)];
        double count = (double)parameters.Counted * source.Inputs;
        return TableSet.Of(
            ("pixels", new Table(
            [
                Column.Integers("class", rows.Select(row => row.Class)).AsKey(),
                Column.Integers("example", rows.Select(row => row.Example)).AsKey(),
                Column.Integers("row", rows.Select(row => row.Row), description: "From the top").AsKey(),
                Column.Integers("index", rows.Select(row => row.Index), description: "Number in the training stream"),
                .. Enumerable.Range(0, form.Side).Select(column =>
                    Column.Integers($"x{column}", rows.Select(row => row.Pixels[column]), description: "Grey, 0 to 255")),
            ])),
            ("moments", new Table(
                Column.Strings("data", [parameters.Data.ToString()], description: "Images").AsKey(),
                Column.Integers("images", [parameters.Counted], description: "Images counted"),
                Column.Doubles("mean", [sum / count], description: "Of the pixels as they enter a network"),
                Column.Doubles("deviation", [Math.Sqrt((squares / count) - (sum / count * (sum / count)))], description: "Their standard "
                    + "deviation"))));
    }
}
