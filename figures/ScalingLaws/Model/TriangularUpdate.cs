using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ScalingLaws.Model;

/// <summary>
/// The lower triangular factor of [C + p eᵀ | w p] from that of C, in O(K²) by two sweeps of plane rotations (SPEC section 4, step 4): the
/// first turns
/// (e, w) into the first axis, which leaves a lower Hessenberg matrix; p is added to its first column; the second restores the triangle.
/// </summary>
internal static class TriangularUpdate
{
    /// <summary>Updates four factors at once, one per lane.</summary>
    /// <param name="factor">K rows of K + 1 entries: C and a column that is zero before and after.</param>
    /// <param name="kick">p, K entries.</param>
    /// <param name="coordinates">e, K entries.</param>
    /// <param name="remainder">w.</param>
    /// <param name="rotated">Working memory of K + 1 entries.</param>
    public static void Apply(
        Span<Vector256<double>> factor, ReadOnlySpan<Vector256<double>> kick, ReadOnlySpan<Vector256<double>> coordinates,
        Vector256<double> remainder, Span<Vector256<double>> rotated)
    {
        int size = kick.Length;
        int stride = size + 1;
        coordinates.CopyTo(rotated);
        rotated[size] = remainder;
        for (int column = size; column > 0; column--)
        {
            Vector256<double> length =
                Rotation(rotated[column - 1], rotated[column], out Vector256<double> cosine, out Vector256<double> sine);
            rotated[column - 1] = length;
            Rotate(factor, stride, column - 1, size, cosine, sine);
        }

        for (int row = 0; row < size; row++)
        {
            factor[row * stride] = Vector256.FusedMultiplyAdd(rotated[0], kick[row], factor[row * stride]);
        }

        for (int column = 0; column < size; column++)
        {
            Span<Vector256<double>> pair = factor.Slice((column * stride) + column, 2);
            Vector256<double> length = Rotation(pair[0], pair[1], out Vector256<double> cosine, out Vector256<double> sine);
            Rotate(factor, stride, column, size, cosine, sine);
            pair[0] = length;
            pair[1] = Vector256<double>.Zero;
        }
    }

    /// <summary>√(a² + b²) with its cosine and sine; no rotation where both are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Rotation(
        Vector256<double> a, Vector256<double> b, out Vector256<double> cosine, out Vector256<double> sine)
    {
        Vector256<double> length = Vector256.Sqrt(Vector256.FusedMultiplyAdd(a, a, b * b));
        Vector256<double> none = Vector256.Equals(length, Vector256<double>.Zero);
        Vector256<double> inverse = Vector256<double>.One / length;
        cosine = Vector256.ConditionalSelect(none, Vector256<double>.One, a * inverse);
        sine = Vector256.ConditionalSelect(none, Vector256<double>.Zero, b * inverse);
        return length;
    }

    /// <summary>Rotates a column and its right neighbour, in the rows from the column's own number on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Rotate(
        Span<Vector256<double>> factor, int stride, int column, int rows, Vector256<double> cosine, Vector256<double> sine)
    {
        for (int row = column; row < rows; row++)
        {
            ref Vector256<double> left = ref factor[(row * stride) + column];
            ref Vector256<double> right = ref factor[(row * stride) + column + 1];
            Vector256<double> turned = Vector256.FusedMultiplyAdd(cosine, left, sine * right);
            right = Vector256.FusedMultiplyAdd(cosine, right, -(sine * left));
            left = turned;
        }
    }
}
