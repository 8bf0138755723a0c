namespace Figures.Numerics;

/// <summary>
/// Solves y′ = f(t, y) by the adaptive Runge–Kutta pair of orders 5 and 4 of Dormand and Prince, forwards in time. Every accepted step
/// keeps the
/// <see cref="OdeTolerance"/>; within the last step the solution is known by a polynomial of order 4.
/// </summary>
/// <remarks>
/// Bits depend on the right-hand side and the sequence of calls alone. <see cref="AdvanceTo"/> lands on its time exactly, so that values
/// there have the
/// accuracy of the steps; <see cref="Interpolate"/> costs nothing but is an order less accurate.
/// </remarks>
public sealed class DormandPrince
{
    private const double Safety = 0.9;
    private const double LargestGrowth = 5;
    private const double LargestShrinkage = 0.2;

    private readonly OdeSystem system;
    private readonly OdeTolerance tolerance;
    private readonly double[][] stages;
    private readonly double[] state;
    private readonly double[] previous;
    private readonly double[] trial;
    private double stepSize;
    private double lastStep;

    /// <summary>Stands at the initial state and chooses a first step.</summary>
    /// <param name="system">The right-hand side.</param>
    /// <param name="time">Where the solution starts.</param>
    /// <param name="initialState">y there; at least one component.</param>
    /// <param name="tolerance">What each step keeps.</param>
    /// <exception cref="ArgumentException">The state is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A tolerance is not possible.</exception>
    /// <exception cref="OdeException">The right-hand side is not finite at the start.</exception>
    public DormandPrince(OdeSystem system, double time, ReadOnlySpan<double> initialState, OdeTolerance tolerance)
    {
        tolerance.Validate();
        if (initialState.IsEmpty)
        {
            throw new ArgumentException("A state has at least one component.", nameof(initialState));
        }

        (this.system, this.tolerance) = (system, tolerance);
        Time = PreviousTime = time;
        state = initialState.ToArray();
        previous = initialState.ToArray();
        trial = new double[state.Length];
        stages = [.. Enumerable.Range(0, DormandPrinceTableau.Stages).Select(_ => new double[state.Length])];
        Evaluate(time, state, stages[0]);
        stepSize = FirstStep();
    }

    /// <summary>Where the solution stands.</summary>
    public double Time { get; private set; }

    /// <summary>Where the last step began.</summary>
    public double PreviousTime { get; private set; }

    /// <summary>y at <see cref="Time"/>.</summary>
    public ReadOnlySpan<double> State => state;

    /// <summary>Steps accepted so far.</summary>
    public long AcceptedSteps { get; private set; }

    /// <summary>Steps tried and repeated with a smaller size.</summary>
    public long RejectedSteps { get; private set; }

    /// <summary>Evaluations of the right-hand side.</summary>
    public long Evaluations { get; private set; }

    /// <summary>Advances exactly to a time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time lies before <see cref="Time"/>, or is not finite.</exception>
    /// <exception cref="OdeException">The step size vanished.</exception>
    public void AdvanceTo(double time)
    {
        if (!(time >= Time) || !double.IsFinite(time))
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, $"The solution stands at {Time} and goes forwards.");
        }

        while (Time < time)
        {
            Step(time);
        }
    }

    /// <summary>Makes one accepted step of the size the tolerance allows, at most to a time.</summary>
    /// <exception cref="OdeException">The step size vanished.</exception>
    public void Step(double limit = double.PositiveInfinity)
    {
        while (true)
        {
            bool last = Time + (1.0000001 * stepSize) >= limit;
            double h = last ? limit - Time : stepSize;
            if (!(Time + h > Time))
            {
                throw new OdeException($"The step size vanished at t = {Time}: the solution is singular or the tolerance too small there.");
            }

            double error = Try(h);
            if (error <= 1)
            {
                Accept(h, last ? limit : Time + h);
                stepSize = last ? Math.Max(stepSize, h * Growth(error)) : h * Growth(error);
                return;
            }

            RejectedSteps++;
            stepSize = double.IsFinite(error) ? h * Math.Min(1, Growth(error)) : h * LargestShrinkage;
        }
    }

    /// <summary>y at a time within the last step.</summary>
    /// <param name="time">Between <see cref="PreviousTime"/> and <see cref="Time"/>.</param>
    /// <param name="destination">As long as the state.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time lies outside the last step.</exception>
    public void Interpolate(double time, Span<double> destination)
    {
        if (!(time >= PreviousTime && time <= Time))
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, $"The last step spans {PreviousTime} to {Time}.");
        }

        previous.CopyTo(destination);
        double theta = lastStep == 0 ? 0 : (time - PreviousTime) / lastStep;
        for (int stage = 0; stage < stages.Length; stage++)
        {
            ReadOnlySpan<double> c = DormandPrinceTableau.Continuous(stage);
            double weight = lastStep * theta * (c[0] + (theta * (c[1] + (theta * (c[2] + (theta * c[3]))))));
            Accumulate(destination, weight, Stage(stage));
        }
    }

    /// <summary>After an accepted step the stages are rotated: the first of the next step is the last of this one.</summary>
    private double[] Stage(int stage) => lastStep == 0 ? stages[stage] : stages[(stage + 1) % DormandPrinceTableau.Stages];

    /// <summary>Computes all stages and the trial solution; returns the error in units of the tolerance, NaN when it is no
    /// number.</summary>
    private double Try(double h)
    {
        // The first stage stands where the last step left it; the other six may be overwritten.
        for (int stage = 1; stage < DormandPrinceTableau.Stages; stage++)
        {
            ReadOnlySpan<double> weights = DormandPrinceTableau.Weights(stage);
            state.CopyTo(trial, 0);
            for (int earlier = 0; earlier < weights.Length; earlier++)
            {
                Accumulate(trial, h * weights[earlier], stages[earlier]);
            }

            system(Time + (DormandPrinceTableau.Nodes[stage] * h), trial, stages[stage]);
            Evaluations++;
        }

        double sum = 0;
        for (int i = 0; i < state.Length; i++)
        {
            double difference = 0;
            for (int stage = 0; stage < DormandPrinceTableau.Stages; stage++)
            {
                difference = Math.FusedMultiplyAdd(DormandPrinceTableau.Error[stage], stages[stage][i], difference);
            }

            double scale = tolerance.Absolute + (tolerance.Relative * Math.Max(Math.Abs(state[i]), Math.Abs(trial[i])));
            double part = h * difference / scale;
            sum += part * part;
        }

        return Math.Sqrt(sum / state.Length);
    }

    private void Accept(double h, double time)
    {
        state.CopyTo(previous, 0);
        trial.CopyTo(state, 0);
        PreviousTime = Time;
        Time = time;
        lastStep = h;
        AcceptedSteps++;
        double[] next = stages[^1];
        Array.Copy(stages, 0, stages, 1, stages.Length - 1);
        stages[0] = next;
    }

    private static double Growth(double error) =>
        error <= 0 ? LargestGrowth : Math.Clamp(Safety * Elementary.Exp(-0.2 * Elementary.Log(error)), LargestShrinkage, LargestGrowth);

    /// <summary>The first step is a hundredth of the time in which the state changes by its own scale (Hairer, Nørsett, Wanner I,
    /// II.4).</summary>
    private double FirstStep()
    {
        double size = 0;
        double slope = 0;
        for (int i = 0; i < state.Length; i++)
        {
            double scale = tolerance.Absolute + (tolerance.Relative * Math.Abs(state[i]));
            size += state[i] / scale * (state[i] / scale);
            slope += stages[0][i] / scale * (stages[0][i] / scale);
        }

        double step = slope > 0 && size > 0 ? 0.01 * Math.Sqrt(size / slope) : 1e-6;
        return Math.Max(step, 1e-12 * Math.Max(1, Math.Abs(Time)));
    }

    private void Evaluate(double time, ReadOnlySpan<double> at, double[] derivative)
    {
        system(time, at, derivative);
        Evaluations++;
        if (!derivative.All(double.IsFinite))
        {
            throw new OdeException($"The right-hand side is not finite at t = {time}.");
        }
    }

    private static void Accumulate(Span<double> target, double factor, double[] row)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = Math.FusedMultiplyAdd(factor, row[i], target[i]);
        }
    }
}
