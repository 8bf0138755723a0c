using Cake.Frosting;
using Figures.Plotting;
using Figures.Tables;
using Small.Model;

namespace Small.Model
{
    /// <summary>The science of a small paper.</summary>
    public static class Law
    {
        /// <summary>The predicted height.</summary>
        public static double Height(double x) => x * x;
    }
}

namespace Figures.Authoring.Tests
{
    /// <summary>Computes its theory curve while it claims, one call away.</summary>
    [TaskName("Small.Figure9")]
    [IsDependentOn(typeof(Parabola))]
    public sealed class ComputingFigure : FigureTask
    {
        protected override TableSet Tabulate(Inputs inputs) => TableSet.Of(("curve", inputs.Table<Parabola>("curve")));

        protected override IEnumerable<Claim> Claims(TableSet data) =>
            [new Claim("law", "It follows the law", "distance", Distance(data), Bound.AtMost(0, BoundKind.Theory, "y = x²"))];

        protected override Figure Draw(TableSet data) => new();

        private static double Distance(TableSet data) => Math.Abs(data["curve"].Doubles("y")[1] - Law.Height(1));
    }

    /// <summary>The same with the prediction tabulated.</summary>
    [TaskName("Small.Figure8")]
    [IsDependentOn(typeof(Parabola))]
    public sealed class TabulatingFigure : FigureTask
    {
        protected override TableSet Tabulate(Inputs inputs)
        {
            var curve = inputs.Table<Parabola>("curve");
            return TableSet.Of(("curve", curve.With(Column.Doubles("law", curve.Doubles("x").ToArray().Select(Law.Height)))));
        }

        protected override IEnumerable<Claim> Claims(TableSet data) =>
            [new Claim(
                "law", "It follows the law", "distance", data["curve"].Doubles("y")[1] - data["curve"].Doubles("law")[1],
                Bound.AtMost(0, BoundKind.Theory, "y = x²"))];

        protected override Figure Draw(TableSet data) => new();
    }

    public sealed class ScienceInDrawingTests
    {
        private readonly Session session = new();

        [Fact]
        public void A_figure_that_computes_with_the_model_while_drawing_is_refused_before_anything_runs()
        {
            var fault = Assert.Throws<PipelineException>(() => session.Prepare(Session.Smoke(), new Parabola(), new ComputingFigure()));
            var problem = Assert.Single(fault.Problems);
            Assert.Equal("FIG0107", problem.Code.Id);
            Assert.Contains("Draw or Claims of Small.Figure9 computes with Small.Model.Law.Height", problem.ToString(), StringComparison.Ordinal);
        }

        [Fact]
        public void A_figure_that_tabulates_its_theory_is_not() =>
            session.Prepare(Session.Smoke(), new Parabola(), new TabulatingFigure());
    }
}
