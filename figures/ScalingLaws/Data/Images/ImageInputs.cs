using Figures.Numerics;

using ScalingLaws.Model;

namespace ScalingLaws;

/// <summary>Images as inputs: centred, scaled and rotated into their eigenbasis, a batch at a time.</summary>
internal sealed class ImageInputs : IInputs
{
    private const int BatchSize = 256;
    private readonly IGreyImages images;
    private readonly InputBasis basis;
    private readonly Matrix batch;
    private readonly Matrix rotated;
    private int next = BatchSize;

    /// <summary>Reads from the present place of a stream.</summary>
    public ImageInputs(IGreyImages images, InputBasis basis)
    {
        this.images = images;
        this.basis = basis;
        batch = new Matrix(BatchSize, basis.Mean.Length);
        rotated = new Matrix(BatchSize, basis.Mean.Length);
    }

    /// <inheritdoc/>
    public void Next(Span<double> input)
    {
        if (next == BatchSize)
        {
            for (int row = 0; row < BatchSize; row++)
            {
                images.Next(batch.Row(row));
            }

            basis.Rotate(batch, rotated);
            next = 0;
        }

        rotated.Row(next++).CopyTo(input);
    }
}
