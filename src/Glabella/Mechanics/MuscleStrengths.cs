using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>A person's own muscle strengths from pictures of their expressions.</summary>
/// <remarks>
/// <para>Movements are measured between the picture at rest and that of each expression (<see cref="MovementOnPicture"/>) and explained by factors of the
/// reference strengths (<see cref="StrengthEstimate"/>). A strength multiplies the muscle's displacement field. Who does not try hard looks weak: the
/// pictures need full effort. Equations, errors and limits: docs/model/photograph.md.</para>
/// </remarks>
public static class MuscleStrengths
{
    // A weak squint does not mean that the eye stays open: how lids close is read, but makes no strength.
    private const string LidClosure = "lid-closure";

    // Below this share of the reference the expression was hardly made (assumed).
    private const double HardlyMade = 0.25;

    /// <summary>Proposes strengths; a person judges them.</summary>
    /// <param name="reference">The mechanics of this face with all muscles at reference strength.</param>
    /// <param name="rest">The picture at rest.</param>
    /// <param name="pictures">Pictures of expressions from the same sitting; rest and turned heads are passed over.</param>
    public static StrengthProposal Propose(FaceMechanics reference, FaceFit rest, IReadOnlyList<ExpressionPicture> pictures) =>
        Propose(reference, rest, pictures, LandmarkerResponse.Of);

    /// <summary>The same with other figures for the landmarker's response, as the study that finds them needs.</summary>
    /// <param name="reference">The mechanics of this face with all muscles at reference strength.</param>
    /// <param name="rest">The picture at rest.</param>
    /// <param name="pictures">Pictures of expressions from the same sitting; rest and turned heads are passed over.</param>
    /// <param name="responseOf">How much of a movement the landmarker sees, by the movement's id.</param>
    public static StrengthProposal Propose(
        FaceMechanics reference, FaceFit rest, IReadOnlyList<ExpressionPicture> pictures, Func<string, LandmarkerResponse> responseOf)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(rest);
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentNullException.ThrowIfNull(responseOf);
        MovementReading[] readings =
        [
            .. reference.Movements.SelectMany(movement => pictures
                .Where(picture => picture.Expression == movement.Expression)
                .Take(1)
                .Select(picture => MovementOnPicture.Read(reference, movement, rest, picture, responseOf(movement.Id)))),
        ];
        var usable = readings.Where(reading => reading.Id != LidClosure && reading.CorrectedMm >= HardlyMade * reading.ReferenceMm).ToArray();
        return new(readings, StrengthEstimate.From(reference, usable), [.. Remarks(readings)]);
    }

    /// <summary>Fields with each muscle at its own strength.</summary>
    internal static IReadOnlyList<DisplacementField> Apply(IReadOnlyList<DisplacementField> fields, IReadOnlyList<MuscleStrength> strengths)
    {
        var factors = strengths.ToDictionary(strength => (strength.Muscle, strength.Side), strength => strength.Factor);
        return [.. fields.Select(field => factors.TryGetValue((field.Muscle, field.Side), out var factor) && factor != 1
            ? field with { VectorsMm = [.. field.VectorsMm.Select(v => v.Times(factor))] }
            : field)];
    }

    private static IEnumerable<string> Remarks(IReadOnlyList<MovementReading> readings) => readings
        .Where(reading => reading.Id != LidClosure && reading.CorrectedMm < HardlyMade * reading.ReferenceMm)
        .Select(reading => FormattableString.Invariant(
            $"{reading.Name}, {(reading.Side == Side.Right ? "right" : "left")}: only {reading.CorrectedMm:0.0} mm. Was the expression made with full effort? No strength is taken from it."));
}
