using System.Text;

namespace Figures.Snapshots;

/// <summary>A text that never grows beyond a limit: a block is taken whole or not at all, and room for a last word is kept.</summary>
internal sealed class LimitedText(int limit, int reserve)
{
    private readonly StringBuilder text = new();

    /// <summary>Adds a block if it fits.</summary>
    /// <returns>Whether it did.</returns>
    public bool TryAdd(string block)
    {
        if (text.Length + block.Length > limit - reserve)
        {
            return false;
        }

        text.Append(block);
        return true;
    }

    /// <summary>The text with a last word, cut to the room kept for it.</summary>
    public string Finish(string lastWord) => text + (lastWord.Length <= reserve ? lastWord : lastWord[..(reserve - 1)] + "…");
}
