using Figures.Tables;

namespace Figures.Pipeline;

/// <summary>Numbers things 0, 1, 2, … and finds them by their content ids, the newest first where several share one.</summary>
/// <remarks>A list in arrays, and no object for an entry: a run looks through as many entries as there are steps.</remarks>
internal sealed class ContentIndex
{
    private const int Smallest = 16;

    /// <summary>For each remainder of a hash one more than the newest entry, 0 for none; a power of two of them.</summary>
    private int[] newest = new int[Smallest];

    private ContentId[] ids = new ContentId[Smallest];
    private int[] older = new int[Smallest];

    /// <summary>How many things there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a thing in front of those with the same id.</summary>
    /// <returns>Its number.</returns>
    public int Add(ContentId id)
    {
        if (Count == ids.Length)
        {
            Grow();
        }

        ids[Count] = id;
        Link(Count);
        return Count++;
    }

    /// <summary>The number of the newest thing with an id, -1 for none.</summary>
    public int Find(ContentId id) => FirstOf(id, newest[PlaceOf(id)] - 1);

    /// <summary>The number of the next older thing with the same id, -1 for none.</summary>
    public int Before(int number) => FirstOf(ids[number], older[number]);

    /// <summary>The id of a thing.</summary>
    public ContentId IdOf(int number) => ids[number];

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(newest);
        Count = 0;
    }

    private int PlaceOf(ContentId id) => id.GetHashCode() & (newest.Length - 1);

    private int FirstOf(ContentId id, int number)
    {
        while (number >= 0 && ids[number] != id)
        {
            number = older[number];
        }

        return number;
    }

    private void Link(int number)
    {
        ref var first = ref newest[PlaceOf(ids[number])];
        older[number] = first - 1;
        first = number + 1;
    }

    private void Grow()
    {
        Array.Resize(ref ids, 2 * Count);
        Array.Resize(ref older, 2 * Count);
        newest = new int[ids.Length];
        for (var number = 0; number < Count; number++)
        {
            Link(number);
        }
    }
}
