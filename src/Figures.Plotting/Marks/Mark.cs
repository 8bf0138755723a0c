namespace Figures.Plotting;

/// <summary>Something drawn on a plot's data area.</summary>
public abstract class Mark
{
    /// <summary>Name in the legend (markup); empty for no entry.</summary>
    public string Label { get; set; } = "";

    /// <summary>Widens the limits of axes that follow the data.</summary>
    internal abstract void Extend(DataExtent extent);

    /// <summary>Paints the mark.</summary>
    internal abstract void Draw(DataCanvas canvas);

    /// <summary>Paints what stands above all marks, such as labels in contour lines.</summary>
    internal virtual void DrawOver(DataCanvas canvas)
    {
    }

    /// <summary>Paints the mark's sample in the legend; the box is as wide as a short piece of curve.</summary>
    internal virtual void DrawKey(KeyCanvas canvas)
    {
    }

    /// <summary>How an error names this mark.</summary>
    internal string Describe(string kind) => Label.Length > 0 ? $"{kind} '{Label}'" : $"{kind} without label";
}
