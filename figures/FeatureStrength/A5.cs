using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

namespace FeatureStrength;

/// <summary>A5: a sheet of samples (SPEC d, e.5).</summary>
[TaskName("FeatureStrength.A5")]
[TaskDescription("The first training images of every class")]
[IsDependentOn(typeof(SampleSheet))]
public sealed class A5 : FigureTask
{
    /// <summary>Empty pixels between two images.</summary>
    private const int Gap = 2;

    /// <inheritdoc/>
    protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(
        ("pixels", inputs.Table<SampleSheet>("pixels")),
        ("moments", inputs.Table<SampleSheet>("moments").Rounding()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        Table moments = data["moments"];
        yield return new Claim(
            "Pixels as they enter a network have mean 0, as MNIST's have by the constants 0.1307 and 0.3081", moments.Doubles("mean")[0], 0,
            Tolerance.Within(0.01));
        yield return new Claim("and standard deviation 1", moments.Doubles("deviation")[0], 1, Tolerance.Within(0.01));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        Table pixels = data["pixels"];
        int classes = (int)pixels.Integers("class")[^1] + 1;
        int examples = (int)pixels.Integers("example").ToArray().Max() + 1;
        int side = pixels.Columns.Count(column => !column.IsKey) - 1;
        int pitch = side + Gap;
        var sheet = new PixelImage((classes * pitch) - Gap, (examples * pitch) - Gap);
        sheet.Pixels.Fill(Color.White);
        long[][] columns = [.. Enumerable.Range(0, side).Select(column => pixels.Integers($"x{column}").ToArray())];
        for (int row = 0; row < pixels.RowCount; row++)
        {
            int left = (int)pixels.Integers("class")[row] * pitch;
            int top = ((int)pixels.Integers("example")[row] * pitch) + (int)pixels.Integers("row")[row];
            for (int column = 0; column < side; column++)
            {
                sheet[left + column, top] = Color.Gray((byte)(255 - columns[column][row]));
            }
        }

        string name = Samples.NameOf(data["moments"].Strings("data")[0]);
        var plot = new Plot { Title = name, EqualUnits = true, Frame = Frame.None };
        plot.Add.Image(sheet, (0, sheet.Width, 0, sheet.Height));
        plot.XAxis.ShowTicks = plot.YAxis.ShowTicks = plot.XAxis.ShowTickLabels = plot.YAxis.ShowTickLabels = false;
        plot.XAxis.SetLimits(0, sheet.Width);
        plot.YAxis.SetLimits(0, sheet.Height);
        return new Figure(plot)
        {
            PanelAspectRatio = (double)sheet.Height / sheet.Width,
            Caption = $"**A5.** The first {examples} images of each class in the training stream: {name}. The paper's sheet shows "
                + "MNIST-1M, images of a diffusion model that are not distributed. Dark is ink."
                + (data["moments"].Strings("data")[0] == nameof(DataSource.Cifar5m) ? " Of colours: a high luminance." : ""),
        };
    }
}
