using Glabella.Anatomy;
using Glabella.Quantities;

namespace Glabella.Mechanics;

/// <summary>How one face moves: a displacement field for each muscle, expressions, and what folds the skin.</summary>
/// <remarks>Displacement = Σ contraction · field; then lids that a straight path took into an eyeball are set in front of it. See docs/model/mechanics.md for fields, strain and movements with their norms.</remarks>
public sealed class FaceMechanics
{
    private readonly IReadOnlyList<LineDriver> _drivers;

    private FaceMechanics(FaceAtlas atlas, IReadOnlyList<MuscleStrength> strengths)
    {
        Atlas = atlas;
        Fields = FieldFitting.Fit(atlas.Face);
        Expressions = [.. ExpressionFile.Load().Expressions.Select(ToExpression)];
        var lines = new LineMechanics(this);
        CreaseDrivers = lines.CreaseDrivers;
        _drivers = lines.LineDrivers;

        // Grades say how deep lines are, so their shares stay those of the reference; movement is the person's own.
        Fields = MuscleStrengths.Apply(Fields, strengths);
        Movements = MovementMeasure.All(this);
        RestingBrows = [.. new[] { Side.Right, Side.Left }.Select(side => RestingBrow.Of(this, side))];
    }

    /// <summary>The anatomy it moves.</summary>
    public FaceAtlas Atlas { get; }

    /// <summary>One field a muscle and side.</summary>
    public IReadOnlyList<DisplacementField> Fields { get; }

    /// <summary>rest, frown, raise-brows, squint, blink, smile, snarl, pucker, corners-down, chin, platysma.</summary>
    public IReadOnlyList<Expression> Expressions { get; }

    /// <summary>Brow raise, brow lowering, lid closure and smile of each side.</summary>
    public IReadOnlyList<FaceMovement> Movements { get; }

    /// <summary>How each brow's position at rest is drawn.</summary>
    public IReadOnlyList<RestingBrow> RestingBrows { get; }

    /// <summary>For each crease of the atlas, in its order, what folds it in the expression of its line.</summary>
    public IReadOnlyList<IReadOnlyList<LineDriver>> CreaseDrivers { get; }

    /// <summary>Computes the fields of a face with all muscles at reference strength.</summary>
    public static FaceMechanics Build(FaceAtlas atlas) => Build(atlas, []);

    /// <summary>Computes the fields of a face.</summary>
    /// <param name="atlas">The anatomy fitted to the face.</param>
    /// <param name="strengths">The person's own strengths, each muscle and side once; muscles not named have the reference strength.</param>
    public static FaceMechanics Build(FaceAtlas atlas, IReadOnlyList<MuscleStrength> strengths)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        ArgumentNullException.ThrowIfNull(strengths);
        return new(atlas, strengths);
    }

    /// <summary>Which muscles make a line and by which share; the shares sum to 1. Empty for an unknown line or side.</summary>
    /// <param name="lineId">For example "glabellar-lines" or "forehead-lines" (midline), "lateral-canthal-lines" (right and left).</param>
    /// <param name="side">Side of the line; midline for those that are graded as one.</param>
    public IReadOnlyList<LineDriver> DriversOf(string lineId, Side side) =>
        [.. _drivers.Where(driver => driver.Line == lineId && driver.LineSide == side)];

    /// <summary>A measured movement by id and side.</summary>
    /// <exception cref="ArgumentException">There is no such movement.</exception>
    public FaceMovement Movement(string id, Side side) =>
        Movements.FirstOrDefault(movement => movement.Id == id && movement.Side == side)
            ?? throw new ArgumentException($"There is no movement {id} ({side}).", nameof(id));

    /// <summary>How far the middle of one brow rises at full effort, mm, when a fraction of each muscle's strength is kept.</summary>
    /// <param name="side">The brow.</param>
    /// <param name="kept">Kept strength, 0–1, of a muscle on a side.</param>
    public double BrowLiftMm(Side side, Func<string, Side, double> kept) => Movement("brow-raise", side).KeptMm(kept);

    /// <summary>How far one corner of the mouth travels in a full smile, mm, when a fraction of each muscle's strength is kept.</summary>
    /// <param name="side">The corner.</param>
    /// <param name="kept">Kept strength, 0–1, of a muscle on a side.</param>
    public double SmileExcursionMm(Side side, Func<string, Side, double> kept) => Movement("smile", side).KeptMm(kept);

    /// <summary>How far the lids of one eye come together in a full squint, mm, when a fraction of each muscle's strength is kept.</summary>
    /// <param name="side">The eye.</param>
    /// <param name="kept">Kept strength, 0–1, of a muscle on a side.</param>
    public double LidClosureMm(Side side, Func<string, Side, double> kept) => Movement("lid-closure", side).KeptMm(kept);

    /// <summary>The skin in an expression: rest plus the movement of each muscle.</summary>
    /// <param name="expression">Expression id.</param>
    /// <param name="effort">0–1.</param>
    /// <param name="kept">Kept strength, 0–1, of a muscle on a side.</param>
    public IReadOnlyList<FacePoint> Pose(string expression, double effort, Func<string, Side, double> kept) => Pose(expression, effort, kept, _ => 0);

    /// <summary>The skin in an expression, with brows that rest higher or lower than before treatment.</summary>
    /// <param name="expression">Expression id.</param>
    /// <param name="effort">0–1.</param>
    /// <param name="kept">Kept strength, 0–1, of a muscle on a side.</param>
    /// <param name="restingBrowMm">Change of the position of each brow at rest, mm, upward positive.</param>
    public IReadOnlyList<FacePoint> Pose(string expression, double effort, Func<string, Side, double> kept, Func<Side, double> restingBrowMm)
    {
        ArgumentNullException.ThrowIfNull(kept);
        ArgumentNullException.ThrowIfNull(restingBrowMm);
        var skin = Atlas.Face.Surface.Vertices.ToArray();
        foreach (var activation in Expressions.Single(e => e.Id == expression).Activations)
        {
            Add(skin, FieldOf(activation.Muscle, activation.Side), effort * activation.Contraction * kept(activation.Muscle, activation.Side));
        }

        foreach (var brow in RestingBrows)
        {
            Add(skin, FieldOf(brow.Muscle, brow.Side), restingBrowMm(brow.Side) * brow.ContractionPerMm);
        }

        EyeContact.KeepOut(skin, this);
        return skin;
    }

    private static void Add(FacePoint[] skin, DisplacementField field, double contraction)
    {
        for (var k = 0; contraction != 0 && k < field.Indices.Count; k++)
        {
            skin[field.Indices[k]] = skin[field.Indices[k]].Plus(field.VectorsMm[k].Times(contraction));
        }
    }

    internal DisplacementField FieldOf(string muscle, Side side) => Fields.Single(field => field.Muscle == muscle && field.Side == side);

    private Expression ToExpression(ExpressionEntry entry) => new(
        entry.Id,
        entry.Name,
        entry.ActionUnits,
        entry.Lines,
        [.. entry.Activations.SelectMany(activation => Fields
            .Where(field => field.Muscle == activation.Key)
            .Select(field => new MuscleActivation(field.Muscle, field.Side, activation.Value)))]);
}
