using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Functional.Fingerprints;

/// <summary>Ways to edit every file of the solution without changing what it computes; each is an edit for each file it changes.</summary>
internal static class CosmeticRewriting
{
    public static IReadOnlyDictionary<string, Func<CSharpCompilation, SyntaxTree, SyntaxNode>> All { get; } =
        new Dictionary<string, Func<CSharpCompilation, SyntaxTree, SyntaxNode>>(StringComparer.Ordinal)
        {
            ["other names of locals"] = (project, tree) => LocalRenaming.Of(project.GetSemanticModel(tree), tree.GetRoot()),
            ["a remark behind every statement"] = (_, tree) => WithRemarks(tree.GetRoot()),
            ["no remarks at all"] = (_, tree) => WithoutRemarks(tree.GetRoot()),
            ["another layout"] = (_, tree) => new Spreading().Visit(tree.GetRoot()),
            ["braces around every branch and loop"] = (_, tree) => new Bracing().Visit(tree.GetRoot())!,
            ["parentheses around every operand"] = (_, tree) => new Parenthesising().Visit(tree.GetRoot()),
            ["an attribute on every method"] = (_, tree) => new Attributing().Visit(tree.GetRoot()),
            ["methods in the reverse order"] = (_, tree) => new Reversing().Visit(tree.GetRoot())!,
            ["methods, lambdas, data and strings in front of every class"] = (_, tree) => new Adding(Letters(tree)).Visit(tree.GetRoot())!,
            ["types at the end of every file"] = (_, tree) => WithTypes(tree),
        };

    private static string Letters(SyntaxTree tree) => string.Concat(tree.FilePath.Where(char.IsAsciiLetterOrDigit));

    private static SyntaxNode WithRemarks(SyntaxNode root) => root.ReplaceTokens(
        root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.SemicolonToken) && token.Parent is StatementSyntax),
        (_, token) => token.WithTrailingTrivia(token.TrailingTrivia.Insert(0, SyntaxFactory.Comment("/* a remark */"))));

    private static SyntaxNode WithoutRemarks(SyntaxNode root) => root.ReplaceTrivia(
        root.DescendantTrivia().Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia),
        (trivia, _) => trivia.HasStructure ? SyntaxFactory.EndOfLine("\n") : SyntaxFactory.Space);

    private static CompilationUnitSyntax WithTypes(SyntaxTree tree)
    {
        string suffix = Letters(tree);
        return SyntaxFactory.ParseCompilationUnit(tree.GetRoot().ToFullString() + $$"""

            internal sealed record UnrelatedRecord{{suffix}}(int A, string B)
            {
                public static readonly double[] Data = [1.5, 2.5, 3.5, 4.5];
                public System.Func<int> Count() => () => A;
            }
            internal enum UnrelatedKind{{suffix}} { One, Two }
            """);
    }

    private sealed class Spreading : CSharpSyntaxRewriter
    {
        private static readonly SyntaxTrivia TwoLines = SyntaxFactory.EndOfLine("\n\n");

        public override SyntaxTrivia VisitTrivia(SyntaxTrivia trivia) => trivia.Kind() switch
        {
            SyntaxKind.EndOfLineTrivia => TwoLines,
            SyntaxKind.WhitespaceTrivia => SyntaxFactory.Whitespace(trivia + "\t"),
            _ => trivia,
        };
    }

    private sealed class Bracing : CSharpSyntaxRewriter
    {
        public override SyntaxNode? Visit(SyntaxNode? node) => base.Visit(node) switch
        {
            IfStatementSyntax branch => branch.WithStatement(Braced(branch.Statement)),
            ForStatementSyntax loop => loop.WithStatement(Braced(loop.Statement)),
            ForEachStatementSyntax loop => loop.WithStatement(Braced(loop.Statement)),
            WhileStatementSyntax loop => loop.WithStatement(Braced(loop.Statement)),
            ElseClauseSyntax { Statement: not IfStatementSyntax } branch => branch.WithStatement(Braced(branch.Statement)),
            var other => other,
        };

        private static BlockSyntax Braced(StatementSyntax statement) => SyntaxFactory.Block(statement);
    }

    private sealed class Parenthesising : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
        {
            var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
            return node.Kind() is SyntaxKind.IsExpression or SyntaxKind.AsExpression || visited.Right is ThrowExpressionSyntax
                ? visited
                : visited.WithRight(SyntaxFactory.ParenthesizedExpression(visited.Right));
        }
    }

    private sealed class Attributing : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
        {
            SyntaxTriviaList leading = node.GetLeadingTrivia();
            var attribute = SyntaxFactory.Attribute(
                SyntaxFactory.ParseName("System.ComponentModel.Description"), SyntaxFactory.ParseAttributeArgumentList("(\"unrelated\")"));
            return node.WithoutLeadingTrivia().AddAttributeLists(SyntaxFactory.AttributeList([attribute])).WithLeadingTrivia(leading);
        }
    }

    private sealed class Reversing : CSharpSyntaxRewriter
    {
        public override SyntaxNode? Visit(SyntaxNode? node)
        {
            SyntaxNode? visited = base.Visit(node);
            return visited is TypeDeclarationSyntax type ? Reversed(type) : visited;
        }

        private static TypeDeclarationSyntax Reversed(TypeDeclarationSyntax type)
        {
            var methods = new Stack<MemberDeclarationSyntax>(type.Members.OfType<MethodDeclarationSyntax>());
            return type.WithMembers([.. type.Members.Select(member => member is MethodDeclarationSyntax ? methods.Pop() : member)]);
        }
    }

    /// <param name="file">Tells apart what is added to the parts of one type in several files.</param>
    private sealed class Adding(string file) : CSharpSyntaxRewriter
    {
        private int next;

        public override SyntaxNode? Visit(SyntaxNode? node)
        {
            SyntaxNode? visited = base.Visit(node);
            return visited is ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax
                ? Added((TypeDeclarationSyntax)visited)
                : visited;
        }

        private TypeDeclarationSyntax Added(TypeDeclarationSyntax type)
        {
            string suffix = $"{file}{next++}";
            var members = SyntaxFactory.ParseCompilationUnit($$"""
                private static object Unrelated{{suffix}}(int n)
                {
                    System.Func<int, int> shift = k => k + n;
                    System.Func<int> one = () => 1;
                    int Local(int m) => m * n;
                    var pair = new { First = n, Second = "unrelated" };
                    double[] data = [0.125, 0.25, 0.5, 1.0, 3.0];
                    System.ReadOnlySpan<int> primes = [2, 3, 5, 7, 11, 13];
                    System.Collections.Generic.IReadOnlyList<int> list = [1, 2, 3];
                    return n switch { 1 => shift(n), 2 => one(), 3 => Local(n), 4 => data, 5 => list, _ => (object)(pair, primes.Length) };
                }

                {{(type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(IsUnsafe) ? "" : Suspended(suffix))}}
                """).Members;
            return type.OpenBraceToken.IsKind(SyntaxKind.None) || type.OpenBraceToken.IsMissing
                ? type
                : type.WithMembers(type.Members.InsertRange(0, members));
        }

        private static bool IsUnsafe(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.UnsafeKeyword);

        private static string Suspended(string suffix) => $$"""
            private static System.Collections.Generic.IEnumerable<int> UnrelatedSequence{{suffix}}() { yield return 1; }

            private static async System.Threading.Tasks.Task UnrelatedWait{{suffix}}() => await System.Threading.Tasks.Task.Yield();

            """;
    }
}
