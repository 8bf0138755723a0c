using System.Runtime.InteropServices;

namespace Figures.Numerics;

/// <summary>
/// Page-aligned memory a kernel keeps for one thread (in a thread-static field of its own). It grows to the largest request and stays,
/// so kernels allocate nothing once they have run; the finalizer frees it after the thread has ended.
/// </summary>
internal sealed unsafe class WorkingMemory
{
    private const int Alignment = 4096;

    private void* memory;
    private nuint size;

    ~WorkingMemory() => NativeMemory.AlignedFree(memory);

    /// <summary>At least <paramref name="bytes"/> bytes. The content is undefined; it stays valid until the next request.</summary>
    public void* Bytes(nuint bytes)
    {
        if (size < bytes)
        {
            NativeMemory.AlignedFree(memory);
            memory = null;
            size = 0;
            memory = NativeMemory.AlignedAlloc(bytes, Alignment);
            size = bytes;
        }

        return memory;
    }

    /// <summary>At least <paramref name="count"/> doubles, all zero.</summary>
    public double* Zeros(nuint count)
    {
        var doubles = (double*)Bytes(count * sizeof(double));
        NativeMemory.Clear(doubles, count * sizeof(double));
        return doubles;
    }
}
