namespace LazyToRich.Model;

/// <summary>The state of one aligned mode: the singular value of W2W1 and the squared ones of both layers.</summary>
/// <param name="Value">a = cd, along the mode of the task; negative while the network still holds the reversed task.</param>
/// <param name="EncoderSquared">c².</param>
/// <param name="DecoderSquared">d² = c² + λ.</param>
public readonly record struct ModeState(double Value, double EncoderSquared, double DecoderSquared);
