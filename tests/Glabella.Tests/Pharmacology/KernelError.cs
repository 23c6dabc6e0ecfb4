namespace Glabella.Tests.Pharmacology;

/// <summary>How far a kernel is from the finite-volume solution up to 12 mm from the site, per cent of the finite-volume value at the same place.</summary>
/// <param name="Mean">Mean of the amounts, every ring alike.</param>
/// <param name="Worst">The largest.</param>
internal sealed record KernelError(double Mean, double Worst)
{
    private const double ReachMm = 12;

    public static KernelError Of(LayeredTissue tissue, double[] boundPerMm2, Func<double, double> kernel)
    {
        var errors = tissue.RadiiMm.Zip(boundPerMm2).TakeWhile(p => p.First < ReachMm)
            .Select(p => 100 * Math.Abs((kernel(p.First) / p.Second) - 1)).ToArray();
        return new(errors.Average(), errors.Max());
    }
}
