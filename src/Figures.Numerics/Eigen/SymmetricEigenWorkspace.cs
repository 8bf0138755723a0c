namespace Figures.Numerics;

/// <summary>Everything one thread needs to decompose symmetric matrices of any order, kept between calls.</summary>
internal sealed unsafe class SymmetricEigenWorkspace
{
    [ThreadStatic]
    private static SymmetricEigenWorkspace? current;

    private readonly Tridiagonalization form = new();
    private readonly ReflectorProduct product = new();
    private readonly RotationBatch batch = new();
    private readonly WorkingMemory vectorMemory = new();
    private readonly DivideAndConquer iteration = new();
    private double* rows;
    private int[] order = [];

    /// <summary>The workspace of this thread.</summary>
    public static SymmetricEigenWorkspace OfThisThread => current ??= new();

    /// <summary>Writes the ascending eigenvalues and, unless null, the eigenvectors as columns.</summary>
    public void Decompose(Matrix symmetric, Span<double> values, Matrix? vectors, int threads)
    {
        var n = symmetric.Rows;
        var scale = PowerOfTwoScale.BringNearOne(symmetric.MaxAbs());
        form.Reduce(symmetric, scale, keepReflectors: vectors != null);
        if (vectors == null)
        {
            batch.Attach(null, n, n, form.Stride);
            TridiagonalQl.Run(form.Diagonal, form.Subdiagonal, n, batch);
        }
        else
        {
            rows = (double*)vectorMemory.Bytes((nuint)n * (nuint)form.Stride * sizeof(double));
            iteration.Run(form.Diagonal, form.Subdiagonal, n, rows, form.Stride, threads);
            product.Apply(form, rows, threads);
        }

        Sort(n);
        for (var i = 0; i < n; i++)
        {
            values[i] = form.Diagonal[i] / scale;
        }

        if (vectors != null)
        {
            WriteColumns(n, vectors);
        }
    }

    /// <summary>Sorts the diagonal; <see cref="order"/> tells where each value came from.</summary>
    private void Sort(int n)
    {
        if (order.Length < n)
        {
            order = new int[n];
        }

        for (var i = 0; i < n; i++)
        {
            order[i] = i;
        }

        new Span<double>(form.Diagonal, n).Sort(order.AsSpan(0, n));
    }

    private void WriteColumns(int n, Matrix vectors)
    {
        const int Block = 16;
        for (var j = 0; j < n; j += Block)
        {
            for (var i = 0; i < n; i++)
            {
                var target = vectors.Row(i);
                for (var k = j; k < Math.Min(n, j + Block); k++)
                {
                    target[k] = rows[(long)order[k] * form.Stride + i];
                }
            }
        }
    }
}
