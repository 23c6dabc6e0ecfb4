using System.Globalization;
using Glabella.App.Web.Treatments;
using Glabella.Mechanics;
using Glabella.Planning;

namespace Glabella.App.Web.Assessment;

/// <summary>One movement measured on photographs, and the muscle strengths it proposes: accepted together or not at all.</summary>
/// <param name="Readings">Right and left.</param>
/// <param name="Strengths">Of the muscles that it says most about.</param>
public sealed record ProposedMovement(IReadOnlyList<MovementReading> Readings, IReadOnlyList<ProposedStrength> Strengths)
{
    public string Name => Readings[0].Name;

    /// <summary>The form field that accepts it.</summary>
    public string FieldName => $"accept-{Readings[0].Id}";

    /// <summary>The value that accepts exactly these figures: if the points have been moved since, they are no longer those.</summary>
    public string Value => string.Join(' ', Strengths.Select(strength => strength.Factor.ToString("0.000", CultureInfo.InvariantCulture)));

    /// <summary>For example "right read from the picture 5.4 mm, corrected 7.9 ± 1.2 mm; left …".</summary>
    public string Measured => string.Join("; ", Readings.Select(reading => reading.Words));

    /// <summary>Where it was measured, for example "Photographs of 2026-06-15, scale by the iris".</summary>
    public string From => Strengths[0].Origin is { Length: > 0 } origin && origin.IndexOf(':', StringComparison.Ordinal) is var end and > 0
        ? char.ToUpperInvariant(origin[0]) + origin[1..end]
        : "";

    /// <summary>What that makes of the muscles, for example "Frontalis R 0.83 ×, Frontalis L 1.02 × the reference".</summary>
    public string Meaning => string.Join(", ", Strengths.Select(strength => string.Create(CultureInfo.InvariantCulture,
        $"{SiteWords.MuscleAndSide(strength.Muscle, strength.Side)} {strength.Factor:0.00} ×"))) + " the reference.";

    /// <summary>The movements of a proposal that say something new.</summary>
    public static IReadOnlyList<ProposedMovement> Of(StrengthProposal proposal, FaceFindings recorded)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(recorded);
        return
        [
            .. proposal.Strengths.GroupBy(strength => strength.Movement)
                .Select(group => new ProposedMovement([.. proposal.Movements.Where(reading => reading.Id == group.Key)], [.. group]))
                .Where(movement => movement.Readings.Count > 0 && movement.ToFindings().Except(recorded.Strengths).Any()),
        ];
    }

    public IEnumerable<StrengthFinding> ToFindings() => Strengths.Select(strength => new StrengthFinding(
        strength.Muscle, strength.Side, Math.Round(strength.Factor, 3), strength.Origin));
}
