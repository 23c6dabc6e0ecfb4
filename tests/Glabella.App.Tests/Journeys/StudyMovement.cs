using System.Text.Json;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Quantities;

namespace Glabella.App.Tests.Journeys;

/// <summary>One movement of one side of one render, as the proposal of strengths reads it, beside the true one.</summary>
internal sealed record StudyMovement(StudyPicture Picture, MovementReading Reading, double TrueMm)
{
    private static readonly Lazy<JsonElement[]> Entries = new(() =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(PhotoMeasureStudy.Root, "data/face/expressions.json"))).RootElement.GetProperty("movements").EnumerateArray()]);

    /// <summary>Every movement of every frontal render, read by a landmarker that is taken to be exact.</summary>
    public static IReadOnlyList<StudyMovement> All(IReadOnlyList<StudyPicture> pictures) =>
        [.. pictures.Where(p => p is { Faces: 1, Copy: "" }).GroupBy(p => p.Head).SelectMany(OfHead)];

    /// <summary>The same with the landmarker's response known.</summary>
    public StudyMovement With(LandmarkerResponse response) => this with { Reading = Reading with { Response = response } };

    /// <summary>Whether the true size lies within 1.96 of the stated error; the iris of these heads has no spread.</summary>
    public bool IsHeld => Math.Abs(Reading.CorrectedMm - TrueMm) <= 1.96 * Reading.CorrectedErrorMm;

    private static IEnumerable<StudyMovement> OfHead(IEnumerable<StudyPicture> pictures)
    {
        var all = pictures.ToList();
        if (all.FirstOrDefault(p => p is { Expression: "rest", Yaw: 0, Pitch: 0 }) is not { } rest)
        {
            return [];
        }

        var words = rest.Head.Split(' ');
        var (sex, age) = (words[0] == "male" ? Sex.Male : Sex.Female, int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture));
        // Scaled as by a ruler: what the landmarker makes of a drawn iris is told apart from what it misses of a movement.
        var fit = FaceFromLandmarks.Compute(rest.Landmarks, new RulerMark(new(0, 0, 0), new(1000, 0, 0), 1000 * rest.TrueMmPerPixel));
        var mechanics = FaceMechanics.Build(FaceAtlas.Fit(PatientFace.FromMeasured(fit.LandmarksMm, sex, age, fit.ScaleErrorPercent)));
        return all.Where(p => p.Expression != "rest").SelectMany(p => MuscleStrengths
            .Propose(mechanics, fit, [new(p.Expression, p.Landmarks)], LandmarkerResponse.Exact).Movements
            .Select(reading => new StudyMovement(p, reading, TrueMmOf(reading, rest, p))));
    }

    // From the data file and the points as drawn, not through the mechanics that reads the picture.
    private static double TrueMmOf(MovementReading reading, StudyPicture rest, StudyPicture moved)
    {
        var entry = Entries.Value.Single(e => e.GetProperty("id").GetString() == reading.Id);
        var moving = Mean(entry.GetProperty("landmarks"));
        var against = Mean(entry.GetProperty("minusLandmarks"));
        double[] off = [.. moving.Zip(against, (a, b) => a - b)];
        return entry.GetProperty("direction") is { ValueKind: JsonValueKind.Array } d
            ? ((reading.Side == Side.Left ? -1 : 1) * off[0] * d[0].GetDouble()) + (off[1] * d[1].GetDouble()) + (off[2] * d[2].GetDouble())
            : Math.Sqrt(off.Sum(x => x * x));

        double[] Mean(JsonElement landmarks)
        {
            int[] points = [.. landmarks.EnumerateArray().Select(e => e.GetInt32()).Select(i => reading.Side == Side.Left ? FaceFromLandmarks.MirrorLandmark(i) : i)];
            return [.. Enumerable.Range(0, 3).Select(axis => points.Length == 0 ? 0 : points.Average(i => moved.TruthMm[(3 * i) + axis] - rest.TruthMm[(3 * i) + axis]))];
        }
    }
}
