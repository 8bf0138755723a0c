using System.Runtime.InteropServices;

namespace Figures.Numerics;

/// <summary>
/// Page-aligned working memory of one thread. It grows to the largest request and stays, so kernels allocate nothing once
/// they have run; the finalizer frees it after the thread has ended.
/// </summary>
internal sealed unsafe class AlignedBuffer
{
    private const int Alignment = 4096;

    [ThreadStatic]
    private static AlignedBuffer? current;

    private void* memory;
    private nuint size;

    ~AlignedBuffer() => NativeMemory.AlignedFree(memory);

    /// <summary>At least <paramref name="bytes"/> bytes of this thread; the content is undefined, and valid until the next request.</summary>
    public static void* OfThisThread(nuint bytes)
    {
        var buffer = current ??= new AlignedBuffer();
        if (buffer.size < bytes)
        {
            NativeMemory.AlignedFree(buffer.memory);
            buffer.memory = null;
            buffer.size = 0;
            buffer.memory = NativeMemory.AlignedAlloc(bytes, Alignment);
            buffer.size = bytes;
        }

        return buffer.memory;
    }
}
