namespace Glabella.Clinic.Demo;

/// <summary>One visit of a virtual patient.</summary>
/// <param name="Product">Non-proprietary name.</param>
/// <param name="Deviation">Why one Unit less was given at the first site; null when all was given as planned.</param>
internal sealed record DemoVisit(
    int DaysAgo, string Protocol, string Product, DemoVisit.Stage Until = DemoVisit.Stage.Treated, string? Deviation = null)
{
    /// <summary>How far the visit went.</summary>
    internal enum Stage
    {
        Drafted,
        SignedOnly,
        Treated,
    }
}
