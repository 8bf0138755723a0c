using System.Runtime.CompilerServices;

namespace Figures.Learning;

/// <summary>
/// An array whose first entry stands on a cache line of its own, and which never moves. Registers are then loaded without touching
/// two lines, which makes the products of narrow layers a tenth to a fifth faster; the numbers are the same.
/// </summary>
internal readonly struct AlignedArray<T>
    where T : unmanaged
{
    private const int Line = 64;

    private readonly T[] memory;
    private readonly int start;
    private readonly int length;

    public unsafe AlignedArray(int length)
    {
        memory = GC.AllocateArray<T>(length + Line / sizeof(T), pinned: true);
        this.length = length;
        var address = (nuint)Unsafe.AsPointer(ref memory[0]);
        start = (int)((Line - address % Line) % Line) / sizeof(T);
    }

    public Span<T> Span => memory.AsSpan(start, length);

    /// <summary>A copy of the numbers.</summary>
    public static AlignedArray<T> Of(ReadOnlySpan<T> values)
    {
        var array = new AlignedArray<T>(values.Length);
        values.CopyTo(array.Span);
        return array;
    }
}
