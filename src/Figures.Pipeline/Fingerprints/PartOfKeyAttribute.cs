namespace Figures.Pipeline.Fingerprints;

/// <summary>
/// Puts code that no root method calls into the fingerprint: a hook the plumbing calls around a step, or a type only reflection sees.
/// </summary>
/// <remarks>
/// <para>
/// On a method of the class a root belongs to, or of one of its base classes: the method is one more root, even where the class is
/// plumbing.
/// </para>
/// <para>
/// On a method of any other class: it is reached as soon as its class is touched; if the class is plumbing, as soon as it is called.
/// </para>
/// <para>On a class: the same for all its methods.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class PartOfKeyAttribute : Attribute;
