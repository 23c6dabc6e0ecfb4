using Glabella.Planning;
using Glabella.Trials;

namespace Glabella.Tests.Trials;

/// <summary>Protocols for the tests of virtual trials.</summary>
internal static class TrialSetups
{
    public static TrialArm Arm(string? product, decimal units, string pattern = "glabella-5") => new(
        $"{units} U", product is null ? null : Products.Find(product), [new ArmPattern(Protocols.Find(pattern), units)], 200);

    public static TrialArm Ona(decimal units, string pattern = "glabella-5") => Arm("onabotulinumtoxinA", units, pattern);

    public static TrialArm Placebo { get; } = Arm(null, 0);

    public static TrialProtocol Protocol(TrialArm[] arms, params (string Code, int[] Days)[] endpoints) =>
        Protocol(FaceArea.GlabellarLines, arms, endpoints);

    public static TrialProtocol Protocol(string line, TrialArm[] arms, params (string Code, int[] Days)[] endpoints) => new(
        "test", [line], TrialPopulation.Default, [.. arms], [.. endpoints.Select(e => new TrialEndpoint(Endpoint.TryFind(e.Code)!, [.. e.Days]))]);

    /// <summary>Per cent of one arm at one reading.</summary>
    public static double Percent(ArmCounts[] counts, int arm, int reading, BaselineMix? mix = null) =>
        100 * TrialFigures.Share(counts[arm], reading, mix);
}
