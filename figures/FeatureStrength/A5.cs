using Cake.Frosting;

using Figures.Authoring;
using Figures.Plotting;
using Figures.Tables;

using ScottPlot;

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
        ("moments", inputs.Table<SampleSheet>("moments").InDouble()));

    /// <inheritdoc/>
    protected override IEnumerable<Claim> Claims(TableSet data)
    {
        MomentsRow moments = data["moments"].Rows<MomentsRow>()[0];
        const string Source = "SPEC e.5: (0.1302 − 0.1307)/0.3081 and 0.3093/0.3081 over 50 000 digits, within 0.01 of 0 and 1";
        const string Subject = "Pixels as they enter a network are normalised by MNIST's constants 0.1307 and 0.3081";
        yield return new Claim(
            "mean", Subject, "mean", moments.Mean, Bound.Near(0, Tolerance.Within(0.01), BoundKind.Reference, Source));
        yield return new Claim(
            "deviation", Subject, "standard deviation", moments.Deviation,
            Bound.Near(1, Tolerance.Within(0.01), BoundKind.Reference, Source));
    }

    /// <inheritdoc/>
    protected override Figure Draw(TableSet data)
    {
        IReadOnlyList<PixelRow> pixels = data["pixels"].Rows<PixelRow>();
        DataSource images = data["moments"].Rows<MomentsRow>()[0].Data;
        int examples = pixels.Max(row => row.Example) + 1;
        Color[,] sheet = Sheet(pixels, examples);
        (int height, int width) = (sheet.GetLength(0), sheet.GetLength(1));
        string name = Samples.NameOf(images);
        var figure = new Figure
        {
            PanelAspectRatio = (double)height / width,
            Caption = $"**A5.** The first {examples} images of each class in the training stream: {name}. The paper's sheet shows "
                + "MNIST-1M, images of a diffusion model that are not distributed. Dark is ink."
                + (images == DataSource.Cifar5m ? " Of colours: a high luminance." : ""),
        };
        Plot plot = figure[0, 0];
        plot.Title(name);
        plot.Add.Pixels(sheet, new CoordinateRect(0, width, 0, height));
        plot.EqualUnits().Frame(FrameSides.None).HideTicks();
        plot.Axes.SetLimits(0, width, 0, height);
        return figure;
    }

    /// <summary>One column of images for each class, one row for each example, white between them.</summary>
    private static Color[,] Sheet(IReadOnlyList<PixelRow> pixels, int examples)
    {
        int pitch = pixels[0].Pixels.Count + Gap;
        var sheet = new Color[(examples * pitch) - Gap, ((pixels.Max(row => row.Class) + 1) * pitch) - Gap];
        foreach ((int row, int column) in
            from row in Enumerable.Range(0, sheet.GetLength(0)) from column in Enumerable.Range(0, sheet.GetLength(1)) select (row, column))
        {
            sheet[row, column] = Color.Gray(255);
        }

        foreach (PixelRow row in pixels)
        {
            foreach ((int column, int ink) in row.Pixels.Index())
            {
                sheet[(row.Example * pitch) + row.Row, (row.Class * pitch) + column] = Color.Gray((byte)(255 - ink));
            }
        }

        return sheet;
    }
}
