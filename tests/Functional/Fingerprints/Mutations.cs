using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Functional.Fingerprints;

/// <summary>Changes one number in each of many methods of the solution.</summary>
internal static class Mutations
{
    /// <summary>The edited file; adds the names of the changed methods as fingerprints spell them, without parameters.</summary>
    public static string? Of(CSharpCompilation project, SyntaxTree tree, ISet<string> changed)
    {
        SemanticModel model = project.GetSemanticModel(tree);
        var chosen = new Dictionary<LiteralExpressionSyntax, string>();
        foreach (MethodDeclarationSyntax method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            IMethodSymbol symbol = model.GetDeclaredSymbol(method)!;
            if (IsAlone(symbol) && method.DescendantNodes().OfType<LiteralExpressionSyntax>().FirstOrDefault(IsFree) is { } literal)
            {
                chosen.Add(literal, NameOf(symbol));
            }
        }

        changed.UnionWith(chosen.Values);
        return chosen.Count == 0
            ? null
            : tree.GetRoot().ReplaceNodes(chosen.Keys, (literal, _) => SyntaxFactory.ParseExpression(Increased(literal))).ToFullString();
    }

    /// <summary>A fingerprint's member without its parameters; the columns of a row type keep their mark.</summary>
    public static string WithoutParameters(string member) => member.EndsWith(" (columns)", StringComparison.Ordinal) ? member : member.Split('(')[0];

    private static string Increased(LiteralExpressionSyntax literal) => $"unchecked({literal.Token.Text} * 3 + 1)";

    /// <summary>A number whose value nothing but the computation depends on: no array size, no label, no constant.</summary>
    private static bool IsFree(LiteralExpressionSyntax literal) =>
        literal.IsKind(SyntaxKind.NumericLiteralExpression)
        && literal.Parent?.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression
            or SyntaxKind.DivideExpression or SyntaxKind.LessThanExpression or SyntaxKind.GreaterThanExpression
        && !literal.Ancestors().Any(node =>
            node is AttributeSyntax or ArrayRankSpecifierSyntax or SwitchLabelSyntax or PatternSyntax or ParameterSyntax);

    private static bool IsAlone(IMethodSymbol method) =>
        method.ContainingType.GetMembers(method.Name).Length == 1
        && !method.ContainingType.IsFileLocal
        && method.ExplicitInterfaceImplementations.IsEmpty;

    private static string NameOf(IMethodSymbol method) => $"{NameOf(method.ContainingType)}.{method.Name}";

    private static string NameOf(INamedTypeSymbol type)
    {
        if (type.IsExtension)
        {
            return NameOf(type.ContainingType); // members of an extension block are methods of the class around it
        }

        string arity = type.Arity > 0 ? $"<{new string(',', type.Arity - 1)}>" : "";
        string outer = type.ContainingType is { } containing ? NameOf(containing) : type.ContainingNamespace.ToDisplayString();
        return $"{outer}.{type.Name}{arity}";
    }
}
