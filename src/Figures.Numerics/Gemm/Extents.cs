namespace Figures.Numerics;

/// <summary>A number of rows, of registers across a tile, or of registers fetched ahead: known to the compiler.</summary>
internal interface IExtent
{
    static abstract int Value { get; }
}

/// <summary>0.</summary>
internal readonly struct Extent0 : IExtent
{
    public static int Value => 0;
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

/// <summary>6.</summary>
internal readonly struct Extent6 : IExtent
{
    public static int Value => 6;
}

/// <summary>8.</summary>
internal readonly struct Extent8 : IExtent
{
    public static int Value => 8;
}
