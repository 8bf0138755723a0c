using Figures.Numerics;

namespace ScalingLaws.Model;

/// <summary>
/// Lengths of Gaussian vectors in many dimensions: square roots of chi-square numbers, by the squeeze of Marsaglia and Tsang (ACM TOMS 26,
/// 2000), which
/// spares the logarithms in all but a few per cent of the draws. Proposals come from a buffer filled by the vectorised normal generator.
/// </summary>
internal sealed class ChiDraws
{
    private const int BufferSize = 1024;

    private readonly RandomStream proposals;
    private readonly RandomStream acceptances;
    private readonly int degrees;
    private readonly double shape;
    private readonly double slope;
    private readonly double[] buffer = new double[BufferSize];
    private int next = BufferSize;

    /// <summary>Draws with a fixed number of degrees of freedom.</summary>
    /// <param name="stream">Parent of the streams that are used up.</param>
    /// <param name="degrees">Degrees of freedom; 0 gives zeros.</param>
    public ChiDraws(RandomStream stream, int degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(degrees);
        proposals = stream.Derive("chi.proposals");
        acceptances = stream.Derive("chi.acceptances");
        this.degrees = degrees;
        shape = (degrees / 2.0) - (1.0 / 3);
        slope = 1 / Math.Sqrt(9 * Math.Max(shape, 1.0 / 3));
    }

    /// <summary>The next √χ².</summary>
    public double Next()
    {
        if (degrees < 2)
        {
            return degrees == 0 ? 0 : Math.Abs(Proposal());
        }

        while (true)
        {
            double z = Proposal();
            double root = 1 + (slope * z);
            if (root <= 0)
            {
                continue;
            }

            double v = root * root * root;
            double u = acceptances.NextUniform();
            double square = z * z;
            if (u < 1 - (0.0331 * square * square)
                || Elementary.Log(u) < (0.5 * square) + (shape * (1 - v + Elementary.Log(v))))
            {
                return Math.Sqrt(2 * shape * v);
            }
        }
    }

    private double Proposal()
    {
        if (next == BufferSize)
        {
            proposals.FillNormals(buffer);
            next = 0;
        }

        return buffer[next++];
    }
}
