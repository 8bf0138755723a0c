using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Functional.Fingerprints;

/// <summary>Gives locals another name, except where the name itself becomes a value.</summary>
internal static class LocalRenaming
{
    public static SyntaxNode Of(SemanticModel model, SyntaxNode root)
    {
        var declared = root.DescendantTokens().Where(IsDeclared).Select(token => token.ValueText).ToHashSet(StringComparer.Ordinal);
        var names = root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => declared.Contains(name.Identifier.ValueText) && IsSpoken(name));
        var spoken = new HashSet<ISymbol>(
            names.Select(name => model.GetSymbolInfo(name).Symbol).OfType<ILocalSymbol>(), SymbolEqualityComparer.Default);
        return root.ReplaceTokens(
            root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && declared.Contains(token.ValueText)
                && SymbolOf(model, token) is ILocalSymbol local && !spoken.Contains(local)),
            (_, token) => SyntaxFactory.Identifier(token.LeadingTrivia, "renamed" + token.ValueText, token.TrailingTrivia));
    }

    /// <summary>Whether something is declared under this name that can be a local: only names of which that is so are looked up.</summary>
    private static bool IsDeclared(SyntaxToken token) => token.Parent switch
    {
        VariableDeclaratorSyntax or SingleVariableDesignationSyntax or CatchDeclarationSyntax => token.IsKind(SyntaxKind.IdentifierToken),
        ForEachStatementSyntax loop => loop.Identifier == token,
        _ => false,
    };

    private static ISymbol? SymbolOf(SemanticModel model, SyntaxToken token) => token.Parent switch
    {
        IdentifierNameSyntax use => model.GetSymbolInfo(use).Symbol,
        VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ForEachStatementSyntax or CatchDeclarationSyntax =>
            model.GetDeclaredSymbol(token.Parent),
        _ => null,
    };

    /// <summary>In <c>nameof</c>, in guards that repeat their argument's text, as a member's name in a tuple or anonymous type.</summary>
    private static bool IsSpoken(IdentifierNameSyntax node) =>
        node.Parent is ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax }
            or AnonymousObjectMemberDeclaratorSyntax { NameEquals: null }
        || node.Ancestors().OfType<InvocationExpressionSyntax>().Any(call =>
            call.Expression.ToString() == "nameof" || call.Expression.ToString().Contains(".ThrowIf", StringComparison.Ordinal));
}
