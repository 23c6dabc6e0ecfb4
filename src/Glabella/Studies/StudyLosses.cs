namespace Glabella.Studies;

/// <summary>What got worse on a face than with the label pattern.</summary>
/// <param name="Number">Of the face.</param>
/// <param name="Words">Who it is.</param>
/// <param name="Plan">Which plan.</param>
/// <param name="Kind">In what.</param>
/// <param name="Label">With the label pattern.</param>
/// <param name="Value">With the plan.</param>
/// <param name="Size">How many times the smallest difference that counts.</param>
/// <param name="Why">What was seen besides.</param>
public sealed record StudyLoss(int Number, string Words, string Plan, string Kind, double Label, double Value, double Size, string Why);

/// <summary>Finds what got worse.</summary>
public static class StudyLosses
{
    // Smaller differences are not told apart (assumed): a twentieth of a likelihood, a point of movement, half a Unit.
    private const double RiskStep = 0.05;
    private const double KeptStep = 1;
    private const double UnitStep = 0.5;

    /// <summary>Of the two plans for the same lines.</summary>
    public static IEnumerable<StudyLoss> Of(StudiedFace face)
    {
        ArgumentNullException.ThrowIfNull(face);
        return [.. Of(face, "least Units", face.EqualEffect), .. Of(face, "safest", face.Safest)];
    }

    private static IEnumerable<StudyLoss> Of(StudiedFace face, string name, StudyFigures plan)
    {
        var label = face.Label;
        (string Kind, double Label, double Value, double Step, double Sign)[] all =
        [
            ("glabellar lines deeper", label.Glabella, plan.Glabella, PlanStudy.EqualGrade, 1),
            ("forehead lines deeper", label.Forehead, plan.Forehead, PlanStudy.EqualGrade, 1),
            ("right crow's feet deeper", label.CrowsRight, plan.CrowsRight, PlanStudy.EqualGrade, 1),
            ("left crow's feet deeper", label.CrowsLeft, plan.CrowsLeft, PlanStudy.EqualGrade, 1),
            ("eyelid ptosis likelier", label.EyelidJudged.Relative, plan.EyelidJudged.Relative, RiskStep, 1),
            ("brow ptosis likelier", label.BrowJudged.Relative, plan.BrowJudged.Relative, RiskStep, 1),
            ("less brow lift kept", label.BrowRaise, plan.BrowRaise, KeptStep, -1),
            ("more Units", label.Units, plan.Units, UnitStep, 1),
        ];
        return all.Select(k => new StudyLoss(face.Number, face.Words, name, k.Kind, k.Label, k.Value, k.Sign * (k.Value - k.Label) / k.Step, WhyOf(label, plan)))
            .Where(l => l.Size > 1);
    }

    private static string WhyOf(StudyFigures label, StudyFigures plan) => FormattableString.Invariant(
        $"{plan.Units - label.Units:+0.#;-0.#;0} U, lines {plan.WorstLineAbove(label):+0.00;-0.00} at worst, {plan.Sticks} sites");
}
