using Glabella.Planning;

namespace Glabella.Clinic.Treatments;

/// <summary>What can be given at one site at all. Shared by recording and correcting.</summary>
public static class GivenAmount
{
    internal const int LongestReason = 500;

    internal static Refusal? Check(decimal units, decimal depthMm)
    {
        if (units <= 0 || !PlanLimits.Units.Accepts(units))
        {
            return new UnitsImpossible(units);
        }

        return PlanLimits.DepthMm.Accepts(depthMm) ? null : new DepthImpossible(depthMm);
    }

    /// <summary>A correction may also say that nothing was given: 0 Units.</summary>
    internal static Refusal? CheckCorrected(decimal units, decimal depthMm) => units == 0
        ? PlanLimits.DepthMm.Accepts(depthMm) ? null : new DepthImpossible(depthMm)
        : Check(units, depthMm);

    public sealed record UnitsImpossible(decimal Units) : Refusal(
        "units-impossible", FormattableString.Invariant($"{Units} Units cannot be given at one site; enter more than 0 and {PlanLimits.Units}."), "Units");

    public sealed record DepthImpossible(decimal DepthMm) : Refusal(
        "depth-impossible", FormattableString.Invariant($"A depth of {DepthMm} mm is not possible; enter {PlanLimits.DepthMm}."), "DepthMm");

    public sealed record ReasonTooLong(int Length, string ReasonField) : Refusal(
        "reason-too-long", FormattableString.Invariant($"The reason has {Length} characters; at most {LongestReason} fit."), ReasonField);

    public sealed record ReasonMissing() : Refusal("reason-missing", "Say why.", "Reason");

    /// <summary>A required reason without stray spaces, or why it is none.</summary>
    internal static Result<string> CheckReason(string? text) => (text ?? "").Trim() switch
    {
        "" => new ReasonMissing(),
        { Length: > LongestReason } long500 => new ReasonTooLong(long500.Length, "Reason"),
        var reason => reason,
    };
}
