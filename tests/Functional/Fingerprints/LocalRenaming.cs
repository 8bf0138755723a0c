using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Functional.Fingerprints;

/// <summary>Gives locals another name, except where the name itself becomes a value.</summary>
internal static class LocalRenaming
{
    public static SyntaxNode Of(SemanticModel model, SyntaxNode root)
    {
        var names = root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(IsSpoken);
        var spoken = new HashSet<ISymbol>(
            names.Select(name => model.GetSymbolInfo(name).Symbol).OfType<ILocalSymbol>(), SymbolEqualityComparer.Default);
        return root.ReplaceTokens(
            root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)
                && SymbolOf(model, token) is ILocalSymbol local && !spoken.Contains(local)),
            (_, token) => SyntaxFactory.Identifier(token.LeadingTrivia, "renamed" + token.ValueText, token.TrailingTrivia));
    }

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
