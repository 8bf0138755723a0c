namespace Figures.Tables;

/// <summary>What becomes of columns that a table has and its row type has not.</summary>
public enum ExtraColumns
{
    /// <summary>They are an error: the row type is the whole schema.</summary>
    Refused,

    /// <summary>They are left unread.</summary>
    Ignored,
}
