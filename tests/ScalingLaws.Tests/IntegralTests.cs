using ScalingLaws.Model;

namespace ScalingLaws.Tests;

public sealed class IntegralTests
{
    [Fact]
    public void Every_gaussian_integral_equals_its_forty_digit_reference()
    {
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows = Reference.Rows("integrals.csv");
        Assert.Equal(70, rows.Count);
        foreach (IReadOnlyDictionary<string, string> row in rows)
        {
            var covariance = new double[16];
            for (int i = 0; i < 4; i++)
            {
                for (int j = i; j < 4; j++)
                {
                    covariance[(4 * i) + j] = covariance[(4 * j) + i] = row.Number($"c{i + 1}{j + 1}");
                }
            }

            var integrals = new ErfIntegrals(covariance, 4);
            double actual = row["name"] switch
            {
                "I2" => integrals.Product(0, 1),
                "I3" => integrals.SlopeFieldProduct(0, 1, 2),
                "I4" => integrals.SlopesProducts(0, 1, 2, 3),
                "G2" => integrals.SlopeProduct(0, 1),
                "H" => integrals.CurvatureProduct(0, 1),
                string other => throw new InvalidOperationException(other),
            };
            Reference.AssertRelative(row.Number("value"), actual, 1e-12, $"{row["name"]} of case {row["case"]}");
        }
    }

    [Fact]
    public void The_arcus_sine_agrees_with_the_library_to_two_units_in_the_last_place()
    {
        for (int i = -1000; i <= 1000; i++)
        {
            double x = i / 1000.0;
            Reference.AssertWithin(Math.Asin(x), ArcSine.Of(x), 4.5e-16, $"arcsin {x}");
        }

        Assert.Equal(Math.PI / 2, ArcSine.Of(1 + 1e-15));
        Assert.Equal(-Math.PI / 2, ArcSine.Of(-1 - 1e-15));
    }

    [Fact]
    public void The_generalization_error_of_random_covariances_equals_the_reference()
    {
        IReadOnlyDictionary<string, NamedValues> cases = NamedValues.Read("eg_formula.csv", "case");
        Assert.Equal(5, cases.Count);
        foreach ((string name, NamedValues values) in cases)
        {
            (int students, int teachers) = (values.Integer("K"), values.Integer("M"));
            int size = students + teachers;
            var covariance = new double[size * size];
            for (int a = 0; a < size; a++)
            {
                for (int b = 0; b < size; b++)
                {
                    covariance[(a * size) + b] = (a < students, b < students) switch
                    {
                        (true, true) => values["Q", a, b],
                        (true, false) => values["R", a, b - students],
                        (false, true) => values["R", b, a - students],
                        _ => values["T", a - students, b - students],
                    };
                }
            }

            Reference.AssertRelative(values["eg_erf"], GeneralizationError.OfErf(covariance, students, teachers), 1e-12,
                $"erf, case {name}");
            Reference.AssertRelative(values["eg_linear"], GeneralizationError.OfLinear(covariance, students, teachers), 1e-12,
                $"linear, case {name}");
        }
    }
}
