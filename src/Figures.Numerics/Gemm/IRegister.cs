namespace Figures.Numerics;

/// <summary>
/// What the product kernels do with a register of <typeparamref name="E"/>. The register is the runtime's own vector, not a type
/// wrapped around it: the compiler then adds products to a sum in place, where it would move every third sum through a spare register.
/// </summary>
/// <typeparam name="V">The register.</typeparam>
/// <typeparam name="E">double or float.</typeparam>
internal unsafe interface IRegister<V, E>
    where V : struct
    where E : unmanaged
{
    /// <summary>Entries per register.</summary>
    static abstract int Width { get; }

    static abstract V Zero { get; }

    static abstract V Broadcast(E* source);

    static abstract V Load(E* source);

    static abstract void Store(V value, E* destination);

    /// <summary>The first <paramref name="count"/> entries, zeros behind them; nothing beyond is read.</summary>
    static abstract V LoadFirst(E* source, int count);

    /// <summary>Stores the first <paramref name="count"/> entries; nothing beyond is written.</summary>
    static abstract void StoreFirst(V value, E* destination, int count);

    static abstract V Multiply(V a, V b);

    /// <summary>a·b + c with one rounding.</summary>
    static abstract V MultiplyAdd(V a, V b, V c);
}
