namespace FeatureStrength;

/// <summary>Which images a network is trained on; <c>--set FeatureStrength.Data=…</c> changes it for the whole paper (SPEC e).</summary>
public enum DataSource
{
    /// <summary>The procedural stream of digits, which stands in for MNIST-1M and is no part of it.</summary>
    Synthetic,

    /// <summary>Fashion-MNIST, 60 000 images of clothing; later samples repeat earlier ones.</summary>
    Fashion,

    /// <summary>MNIST, 60 000 handwritten digits; later samples repeat earlier ones.</summary>
    Mnist,

    /// <summary>MNIST-1M, the paper's digits from a diffusion model, from files of the user's own: they are not distributed.</summary>
    Mnist1m,

    /// <summary>CIFAR-5m, the paper's coloured images of 32×32 pixels from a diffusion model.</summary>
    Cifar5m,
}
