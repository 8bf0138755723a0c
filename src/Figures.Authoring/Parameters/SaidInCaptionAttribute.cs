namespace Figures.Authoring;

/// <summary>
/// On a parameter whose value every figure's own caption states, such as the data it shows: it is not listed again among the values that are
/// not the paper's own.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SaidInCaptionAttribute : Attribute;
