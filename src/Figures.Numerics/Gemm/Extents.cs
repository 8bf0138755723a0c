namespace Figures.Numerics;

/// <summary>Number of rows or register columns of a tile, known to the compiler.</summary>
internal interface IExtent
{
    static abstract int Value { get; }
}

/// <summary>1.</summary>
internal readonly struct Extent1 : IExtent
{
    public static int Value => 1;
}

/// <summary>2.</summary>
internal readonly struct Extent2 : IExtent
{
    public static int Value => 2;
}

/// <summary>3.</summary>
internal readonly struct Extent3 : IExtent
{
    public static int Value => 3;
}

/// <summary>4.</summary>
internal readonly struct Extent4 : IExtent
{
    public static int Value => 4;
}

/// <summary>8.</summary>
internal readonly struct Extent8 : IExtent
{
    public static int Value => 8;
}
