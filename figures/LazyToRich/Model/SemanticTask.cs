using Figures.Numerics;

namespace LazyToRich.Model;

/// <summary>
/// The semantic hierarchy: eight items of a tree (two branches, two pairs each), one-hot inputs, eight features (spec section 6.1). The
/// network learns W2W1 = (item × feature matrix)ᵀ.
/// </summary>
public static class SemanticTask
{
    /// <summary>Items and features.</summary>
    public const int Size = 8;

    /// <summary>Names of the items, rows of <see cref="ItemFeatures"/>. The paper gives the tree; the names are ours.</summary>
    public static IReadOnlyList<string> Items { get; } =
        ["goldfish", "tuna", "robin", "canary", "rose", "daisy", "pine", "oak"];

    /// <summary>
    /// Labels, one row for each item: root, animal or plant, kind of animal, kind of plant, and one feature for each pair.
    /// Columns are orthogonal with norms √8, √8, 2, 2, √2, √2, √2, √2.
    /// </summary>
    public static Matrix ItemFeatures() => Matrix.From(new double[,]
    {
        { 1, 1, 1, 0, 1, 0, 0, 0 },
        { 1, 1, 1, 0, -1, 0, 0, 0 },
        { 1, 1, -1, 0, 0, 1, 0, 0 },
        { 1, 1, -1, 0, 0, -1, 0, 0 },
        { 1, -1, 0, 1, 0, 0, 1, 0 },
        { 1, -1, 0, 1, 0, 0, -1, 0 },
        { 1, -1, 0, -1, 0, 0, 0, 1 },
        { 1, -1, 0, -1, 0, 0, 0, -1 },
    });

    /// <summary>
    /// The task with X = I8 (not whitened: Σxx = I/8, Σ = Yᵀ/8), targets in columns.
    /// </summary>
    public static LinearTask OneHot() => new(Matrix.Identity(Size), ItemFeatures().Transpose());

    /// <summary>
    /// The modes of the function to be learned, W2W1 = Yᵀ: Ũ = I8, s̃ = norms of the feature columns, Ṽ = normalised feature columns.
    /// These are also the modes of the whitened dynamics, in which a step of gradient descent on <see cref="OneHot"/> counts as a time of
    /// η/8.
    /// </summary>
    public static TaskSpectrum Modes()
    {
        var features = ItemFeatures();
        var norms = new double[Size];
        for (var feature = 0; feature < Size; feature++)
        {
            norms[feature] = Math.Sqrt(features.Block(0, feature, Size, 1).FrobeniusNormSquared());
        }

        var modes = features * Matrix.Diagonal([.. norms.Select(norm => 1 / norm)]);
        return TaskSpectrum.FromBases(Matrix.Identity(Size), norms, modes);
    }

    /// <summary>
    /// Transfer of a feature learned for one item only (spec section 6.4): with W1 frozen, a new output unit trained on item j predicts
    /// p_i = G_ij/G_jj for item i.
    /// </summary>
    /// <param name="encoderGram">G = W1ᵀW1 after learning the hierarchy.</param>
    /// <param name="item">j, the item the new feature is taught for.</param>
    public static double[] Transfer(Matrix encoderGram, int item) =>
        [.. Enumerable.Range(0, encoderGram.Rows).Select(other => encoderGram[other, item] / encoderGram[item, item])];
}
