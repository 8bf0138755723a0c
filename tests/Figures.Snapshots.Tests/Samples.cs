using Figures.Tables;

namespace Figures.Snapshots.Tests;

/// <summary>Small tables and their header.</summary>
internal static class Samples
{
    public static SnapshotHeader Header(string table = "losses") => new("MixedDynamics.Figure1", table, "smoke", "5c868b419f00");

    /// <summary>Two curves of three points; one key column does not stand first.</summary>
    public static Table Losses(double last = 0.25, Tolerance? tolerance = null) => new(
        Column.Strings("method", ["gd", "gd", "gd", "scd", "scd", "scd"]).AsKey(),
        Column.Doubles("loss", [1, 0.5, 0.25, 1, 0.5, last], "1", "mean squared error, train", tolerance ?? new Tolerance(1e-9, 1e-6)),
        Column.Integers("iteration", [0, 1, 2, 0, 1, 2], description: "after j+1 updates").AsKey(),
        Column.Booleans("stopped", [false, false, true, false, false, true]));

    /// <summary>Values that a text format tends to lose.</summary>
    public static Table Awkward() => new(
        Column.Strings(
            "label, γ",
            ["", "a,b", "say \"x\"", "two\nlines", "# no comment", "\r", "\\gamma", " padded ", "\t\u001f\u2028"],
            description: "x, \"y\" #z")
            .AsKey(),
        Column.Doubles(
            "x",
            [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 0.1, 5e-324, double.MaxValue, 1 / 3.0, 1e23],
            "m s⁻¹"),
        Column.Integers("n", [long.MinValue, long.MaxValue, 0, 1, 2, 3, 4, 5, 6], tolerance: Tolerance.Within(2)),
        Column.Booleans("b", [true, false, true, true, true, true, true, true, false]));
}
