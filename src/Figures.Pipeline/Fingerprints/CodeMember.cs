namespace Figures.Pipeline.Fingerprints;

/// <summary>
/// One part of a code fingerprint: a method with its lambdas, local functions and state machine, a type's shape or attributes, or a package.
/// </summary>
/// <param name="Name">
/// For readers: <c>LazyToRich.Model.Flow.Step(double)</c>, <c>LazyToRich.Model.Flow.new(int)</c>, <c>LazyToRich.Model.Flow.static()</c>,
/// <c>LazyToRich.Model.Loss</c> for the shape of a type, <c>LazyToRich.Data.LossRow (columns)</c> for the
/// attributes of a row type, <c>package MathNet.Numerics 5.0.0</c>.
/// Almost always unique: two overloads whose parameter types differ by namespace alone share a name.
/// </param>
/// <param name="Hash">16 lower-case hexadecimal digits of the member's own content, calls by name, callees' bodies not included.</param>
public sealed record CodeMember(string Name, string Hash);

/// <summary>What happened to a member between two fingerprints.</summary>
public enum CodeChangeKind
{
    /// <summary>The member is reached now and was not before.</summary>
    Added,

    /// <summary>The member was reached before and is not now.</summary>
    Removed,

    /// <summary>The member is reached by both with different content.</summary>
    Edited,
}

/// <summary>One line of an answer to "why does this step run again".</summary>
/// <param name="Name">The member's name, see <see cref="CodeMember.Name"/>.</param>
/// <param name="Kind">What happened to it.</param>
public sealed record CodeChange(string Name, CodeChangeKind Kind);
