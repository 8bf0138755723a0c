namespace Figures.Numerics;

/// <summary>One register of <typeparamref name="E"/> as the product kernels see it.</summary>
/// <typeparam name="V">The register type itself.</typeparam>
/// <typeparam name="E">double or float.</typeparam>
internal unsafe interface IRegister<V, E>
    where V : struct, IRegister<V, E>
    where E : unmanaged
{
    /// <summary>Entries per register.</summary>
    static abstract int Width { get; }

    static abstract V Zero { get; }

    static abstract V Broadcast(E* source);

    static abstract V Load(E* source);

    static abstract void Store(V value, E* destination);

    static abstract V Multiply(V a, V b);

    /// <summary>a·b + c with one rounding.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);
}
