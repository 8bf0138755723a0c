using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Figures.Numerics;

/// <summary>Sixteen floats in a 512-bit register.</summary>
internal readonly unsafe struct Single512(Vector512<float> value) : IRegister<Single512, float>
{
    private readonly Vector512<float> value = value;

    public static int Width => 16;

    public static Single512 Zero => new(Vector512<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single512 Broadcast(float* source) => new(Vector512.Create(*source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single512 Load(float* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Single512 value, float* destination) => value.value.Store(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single512 LoadFirst(float* source, int count)
    {
        if (Avx512F.IsSupported)
        {
            return new(Avx512F.MaskLoad(source, Mask(count), Vector512<float>.Zero));
        }

        var buffer = stackalloc float[16];
        for (var i = 0; i < 16; i++)
        {
            buffer[i] = i < count ? source[i] : 0;
        }

        return Load(buffer);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Single512 value, float* destination, int count)
    {
        if (Avx512F.IsSupported)
        {
            Avx512F.MaskStore(destination, Mask(count), value.value);
            return;
        }

        for (var i = 0; i < count; i++)
        {
            destination[i] = value.value[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single512 Multiply(Single512 a, Single512 b) => new(a.value * b.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Single512 MultiplyAdd(Single512 a, Single512 b, Single512 c) =>
        new(Vector512.FusedMultiplyAdd(a.value, b.value, c.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Mask(int count) =>
        Vector512.LessThan(Vector512<uint>.Indices, Vector512.Create((uint)count)).AsSingle();
}
