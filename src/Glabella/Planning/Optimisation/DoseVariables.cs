using System.Collections.Immutable;

namespace Glabella.Planning.Optimisation;

/// <summary>What is optimised: the dose of a site, or of a site and its mirror image at once.</summary>
/// <param name="Sites">The sites of each variable.</param>
/// <param name="Upper">The most reference doses at a site of each variable.</param>
internal sealed record DoseVariables(ImmutableArray<ImmutableArray<int>> Sites, ImmutableArray<double> Upper)
{
    public int Count => Sites.Length;

    /// <summary>The doses of all sites.</summary>
    public void Spread(ReadOnlySpan<double> variables, Span<float> doses)
    {
        for (var v = 0; v < variables.Length; v++)
        {
            foreach (var site in Sites[v])
            {
                doses[site] = (float)variables[v];
            }
        }
    }

    /// <summary>∂F/∂variables from ∂F/∂doses.</summary>
    public void Gather(ReadOnlySpan<double> siteGradient, Span<double> gradient)
    {
        for (var v = 0; v < gradient.Length; v++)
        {
            gradient[v] = 0;
            foreach (var site in Sites[v])
            {
                gradient[v] += siteGradient[site];
            }
        }
    }
}
