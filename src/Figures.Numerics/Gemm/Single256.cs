using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Figures.Numerics;

/// <summary>Eight floats in a 256-bit register.</summary>
internal readonly unsafe struct Single256(Vector256<float> value) : IRegister<Single256, float>
{
    private readonly Vector256<float> value = value;

    public static int Width => 8;

    public static Single256 Zero => new(Vector256<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single256 Broadcast(float* source) => new(Vector256.Create(*source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single256 Load(float* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Single256 value, float* destination) => value.value.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single256 LoadFirst(float* source, int count)
    {
        if (Avx.IsSupported)
        {
            return new(Avx.MaskLoad(source, Mask(count)));
        }

        var buffer = stackalloc float[8];
        for (var i = 0; i < 8; i++)
        {
            buffer[i] = i < count ? source[i] : 0;
        }

        return Load(buffer);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Single256 value, float* destination, int count)
    {
        if (Avx.IsSupported)
        {
            Avx.MaskStore(destination, Mask(count), value.value);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            destination[i] = value.value[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single256 Multiply(Single256 a, Single256 b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single256 MultiplyAdd(Single256 a, Single256 b, Single256 c) =>
        new(Vector256.FusedMultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Mask(int count) =>
        Vector256.LessThan(Vector256<uint>.Indices, Vector256.Create((uint)count)).AsSingle();
}
