namespace Figures.Authoring;

/// <summary>
/// Marks a property of a sweep's shared record that only says which points there are. It can be set like any parameter but is no part of a
/// shard's key, so that a longer list computes the new points alone. <c>Run</c> must not read it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ListsPointsAttribute : Attribute;
