namespace Figures.Pipeline;

/// <summary>One parameter of a step.</summary>
/// <param name="Name">Its name, as <c>--set</c> takes it.</param>
/// <param name="Text">Its canonical text.</param>
public sealed record Parameter(string Name, string Text);
