using System.Globalization;

namespace Figures.Datasets;

/// <summary>The few Python literals that a NumPy header may hold: quoted text, True and False, tuples of whole numbers.</summary>
internal sealed class NpyLiteral(string source, BoundedReader reader)
{
    private const int MostAxes = 32;
    private int place;

    /// <summary>Takes a sign if it comes next.</summary>
    public bool Takes(char sign)
    {
        SkipBlanks();
        if (place >= source.Length || source[place] != sign)
        {
            return false;
        }

        place++;
        return true;
    }

    /// <summary>Takes a sign that has to come next.</summary>
    public void Expect(char sign)
    {
        if (!Takes(sign))
        {
            throw Fault($"{sign} is missing");
        }
    }

    /// <summary>Nothing but blanks may follow.</summary>
    public void ExpectEnd()
    {
        SkipBlanks();
        if (place < source.Length)
        {
            throw Fault("something follows the closing brace");
        }
    }

    /// <summary>Text in single or double quotes, without escapes.</summary>
    public string Text()
    {
        char quote = Takes('\'') ? '\'' : Takes('"') ? '"'
            : throw Fault("text in quotes is missing; structured element types are not read");
        int end = source.IndexOf(quote, place);
        if (end < 0 || source.AsSpan(place, end - place).Contains('\\'))
        {
            throw Fault("a text does not end, or has an escape");
        }

        string text = source[place..end];
        place = end + 1;
        return text;
    }

    /// <summary>True or False.</summary>
    public bool Boolean() => Word("True") || (Word("False") ? false : throw Fault("True or False is missing"));

    /// <summary>A tuple of lengths such as <c>(3, 4)</c>, <c>(5,)</c> or <c>()</c>; Python 2 wrote <c>3L</c>.</summary>
    public IReadOnlyList<int> Lengths()
    {
        var lengths = new List<int>();
        Expect('(');
        while (!Takes(')'))
        {
            lengths.Add(Length());
            if (lengths.Count > MostAxes)
            {
                throw Fault($"there are more than {MostAxes} axes");
            }

            if (!Takes(','))
            {
                Expect(')');
                break;
            }
        }

        return lengths;
    }

    private int Length()
    {
        SkipBlanks();
        int start = place;
        while (place < source.Length && char.IsAsciiDigit(source[place]))
        {
            place++;
        }

        if (!int.TryParse(source.AsSpan(start, place - start), NumberStyles.None, CultureInfo.InvariantCulture, out int length))
        {
            throw Fault("a length is no whole number from 0 to 2147483647");
        }

        if (place < source.Length && source[place] == 'L')
        {
            place++;
        }

        return length;
    }

    private bool Word(string word)
    {
        SkipBlanks();
        if (!source.AsSpan(place).StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        place += word.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (place < source.Length && (source[place] is ' ' or '\t' or '\n'))
        {
            place++;
        }
    }

    private DatasetFormatException Fault(string what) => reader.Fault($"the header cannot be read at character {place}: {what}");
}
