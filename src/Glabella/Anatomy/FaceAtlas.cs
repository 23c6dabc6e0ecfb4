using Glabella.Quantities;

namespace Glabella.Anatomy;

/// <summary>Muscles, motor endplates, creases and danger zones, fitted to one face.</summary>
/// <remarks>
/// Everything is drawn once on the reference head and carried to a face by its place on the skin (triangle and barycentric weights), so that
/// it stays where the landmarks are. Valid for faces without deformity; courses of one person's muscles differ from the atlas by some
/// millimetres (Janis et al. 2007 give 3 mm standard deviation for the corrugator). See docs/model/face.md.
/// </remarks>
public sealed class FaceAtlas
{
    private const double OutlineStepMm = 3;

    // Assumed: enough that the corrugator comes before the frontalis over it wherever it lies.
    private const double BroadnessWeight = 0.125;

    private FaceAtlas(PatientFace face) => Face = face;

    /// <summary>The face it is fitted to.</summary>
    public PatientFace Face { get; }

    /// <summary>Each muscle once a side, midline muscles once.</summary>
    public required IReadOnlyList<FittedMuscle> Muscles { get; init; }

    /// <summary>The creases of both sides.</summary>
    public required IReadOnlyList<Crease> Creases { get; init; }

    /// <summary>The groups in which creases are graded.</summary>
    public IReadOnlyList<WrinkleLine> Lines => AllLines.Value;

    /// <summary>The areas to keep away from.</summary>
    public required IReadOnlyList<DangerZone> Zones { get; init; }

    /// <summary>Fits the atlas files of <c>data/</c> to a face.</summary>
    public static FaceAtlas Fit(PatientFace face) => Fit(face, []);

    /// <summary>Fits the atlas files of <c>data/</c> to a face whose creases were changed by hand.</summary>
    /// <param name="face">The face.</param>
    /// <param name="creases">Creases added, moved or removed on it; see <see cref="CreaseEditCheck"/>.</param>
    public static FaceAtlas Fit(PatientFace face, IReadOnlyCollection<CreaseEdit> creases)
    {
        ArgumentNullException.ThrowIfNull(face);
        return new(face)
        {
            Muscles = [.. MuscleTemplate.All.Select(muscle => muscle.FitTo(face.Surface))],
            Creases = CreaseFitting.Fit(face, creases),
            Zones = [.. ZonePlaces.Value.Select(zone => new DangerZone(
                zone.Outline.Id, zone.Outline.Name, zone.Side, [.. zone.Places.Select(face.Surface.At)], zone.Outline.Reason, zone.Outline.Origin) { Concerns = zone.Outline.Concerns })],
        };
    }

    /// <summary>The muscle an injection at a skin point is most likely meant for: of those it lies over, the one with the nearest course, a
    /// narrow muscle before the broad sheet it lies on, one that lies wholly under others last. Null where no muscle of the atlas lies. Muscles behind the orbital septum are never named.</summary>
    public FittedMuscle? MuscleAt(FacePoint p) => MuscleAt(p, Muscles);

    internal static FittedMuscle? MuscleAt(FacePoint p, IEnumerable<FittedMuscle> muscles) => muscles
        .Where(muscle => !muscle.BehindSeptum)
        .Select(muscle => (Muscle: muscle, DistanceMm: CourseGeometry.DistanceMm(muscle.Course, p), WidthMm: muscle.WidthAt(p)))
        .Where(candidate => candidate.DistanceMm < candidate.WidthMm / 2)
        .OrderBy(candidate => candidate.Muscle.UnderOthers)
        .ThenBy(candidate => candidate.DistanceMm + (candidate.WidthMm * BroadnessWeight))
        .FirstOrDefault().Muscle;

    /// <summary>A muscle by id and side.</summary>
    /// <exception cref="ArgumentException">There is no such muscle on that side.</exception>
    public FittedMuscle Find(string id, Side side) =>
        Muscles.FirstOrDefault(muscle => muscle.Id == id && muscle.Side == side)
            ?? throw new ArgumentException($"The atlas has no muscle {id} ({side}).", nameof(id));

    /// <summary>The muscle that a site of some side names: of its side, or the midline muscle, or for a site in the midline the right one; null when there is none.</summary>
    public FittedMuscle? Meant(string id, Side side) =>
        Muscles.FirstOrDefault(m => m.Id == id && (m.Side == side || m.Side == Side.Midline || side == Side.Midline));

    /// <summary>The danger zones a skin point lies in.</summary>
    public IEnumerable<DangerZone> ZonesAt(FacePoint p)
    {
        var view = Face.Surface.NormalAt(Face.Surface.Project(p));
        return Zones.Where(zone => zone.Points.Min(point => point.DistanceMm(p)) < 30 && CourseGeometry.Inside(zone.Points, view, p));
    }

    /// <summary>Height of a skin point above the supraorbital rim of its own side at the same distance from the midline, mm; negative below it.</summary>
    public double HeightAboveRimMm(FacePoint p) => p.Y - HeightOf(p.X <= 0 ? RightRim : LeftRim, p);

    /// <summary>Height of a skin point above the upper edge of the eyebrow of its own side, mm; negative below it.</summary>
    public double HeightAboveBrowMm(FacePoint p) => p.Y - HeightOf(BrowUpperEdge(p.X <= 0 ? Side.Right : Side.Left), p);

    /// <summary>The middle line of one eyebrow from its medial end to its lateral end, mm.</summary>
    public IReadOnlyList<FacePoint> Brow(Side side)
    {
        var rows = side == Side.Right ? LandmarkGroups.RightBrow : LandmarkGroups.LeftBrow;
        return [.. Enumerable.Range(0, 5).Select(i => Vector.Lerp(Vertex(rows[4 - i]), Vertex(rows[5 + i]), 0.5))];
    }

    /// <summary>The skin over the supraorbital rim of one side, from medial to lateral, mm.</summary>
    public IReadOnlyList<FacePoint> SupraorbitalRim(Side side) => side == Side.Right ? RightRim : LeftRim;

    private IReadOnlyList<FacePoint> RightRim => field ??= [.. LandmarkPlaces.RightRim.Select(pair => Vector.Lerp(Vertex(pair.Brow), Vertex(pair.Lid), 0.5))];

    private IReadOnlyList<FacePoint> LeftRim => field ??= [.. LandmarkPlaces.LeftRim.Select(pair => Vector.Lerp(Vertex(pair.Brow), Vertex(pair.Lid), 0.5))];

    private FacePoint[] BrowUpperEdge(Side side) =>
        [.. (side == Side.Right ? LandmarkGroups.RightBrow : LandmarkGroups.LeftBrow).Skip(5).Select(Vertex)];

    private FacePoint Vertex(int index) => Face.Surface.Vertices[index];

    // Linear between the points of a line that runs from medial to lateral, constant beyond its ends.
    private static double HeightOf(IReadOnlyList<FacePoint> line, FacePoint p)
    {
        var x = Math.Abs(p.X);
        for (var i = 1; i < line.Count; i++)
        {
            var (x0, x1) = (Math.Abs(line[i - 1].X), Math.Abs(line[i].X));
            if (x <= x1)
            {
                return line[i - 1].Y + ((line[i].Y - line[i - 1].Y) * Math.Clamp((x - x0) / (x1 - x0), 0, 1));
            }
        }

        return line[^1].Y;
    }

    private static readonly Lazy<WrinkleLine[]> AllLines = new(() => [.. CreaseFile.All.Select(file => file.ToLine())]);

    private static readonly Lazy<(ZoneOutline Outline, Side Side, SurfacePoint[] Places)[]> ZonePlaces = new(() =>
        [.. ZoneFile.Load().Zones.SelectMany(zone => new[] { Side.Right, Side.Left }
            .Select(side => (zone, side, ReferenceSkin.Curve([.. zone.Points, zone.Points[0]], side, OutlineStepMm)[..^1])))]);
}
