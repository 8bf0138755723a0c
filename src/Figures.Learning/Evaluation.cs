namespace Figures.Learning;

/// <summary>How well a replica does on given samples.</summary>
/// <param name="Loss">Mean loss, in the normalisation of the training loss.</param>
/// <param name="Accuracy">Share of samples whose largest output is at the label.</param>
public readonly record struct Evaluation(double Loss, double Accuracy);
