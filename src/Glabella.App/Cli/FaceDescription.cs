using System.Globalization;
using System.Text;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Cli;

/// <summary>A face in words and numbers; lengths in millimetres, points as [x, y, z] of the face frame.</summary>
internal sealed record FaceDescription(
    string Sex,
    int Age,
    double ScaleErrorPercent,
    IReadOnlyList<FaceDescription.Length> ProportionsMm,
    IReadOnlyList<FaceDescription.Place> Landmarks,
    IReadOnlyList<FaceDescription.Muscle> Muscles,
    IReadOnlyList<FaceDescription.Fold> Creases,
    IReadOnlyList<FaceDescription.Zone> Zones,
    IReadOnlyList<FaceDescription.Movement> MovementsMm,
    IReadOnlyList<FaceDescription.Site> LabelSites)
{
    public static FaceDescription Of(FaceMechanics mechanics)
    {
        var (atlas, face) = (mechanics.Atlas, mechanics.Atlas.Face);
        return new(
            face.Sex.ToString().ToLowerInvariant(), face.Age, face.ScaleErrorPercent,
            Proportions(face),
            [.. Enum.GetValues<Landmark>().Select(landmark => new Place(landmark.ToString(), Point(face.Landmark(landmark))))],
            [.. atlas.Muscles.Select(m => new Muscle(
                m.Id, m.Name, Word(m.Side), m.Action, m.WidthMm, m.DepthMm, m.ThicknessMm, m.BehindSeptum, m.Endplates.Count, Point(m.Course[0]), Point(m.Course[^1])))],
            [.. atlas.Lines.SelectMany(line => atlas.Creases.Where(c => c.Line == line.Id).Select(c => Depth(c, BaselineGrades.For(face.Sex, face.Age))))],
            [.. atlas.Zones.Select(zone => new Zone(zone.Id, zone.Name, Word(zone.Side), zone.Reason, zone.Origin))],
            [.. mechanics.Movements.Select(m => new Movement(m.Id, m.Name, Word(m.Side), Math.Round(m.BeforeMm, 1)))],
            Sites(atlas));
    }

    public string ToText()
    {
        var text = new StringBuilder();
        Line(text, $"Reference face: {Sex}, {Age} years. Face frame: x to the patient's left, y up, z forward, mm.");
        Section(text, "Proportions, mm", ProportionsMm.Select(l => $"{l.Name,-44}{Number(l.Mm),8}"));
        Section(text, "Landmarks (x, y, z)", Landmarks.Select(l => $"{l.Name,-28}{Numbers(l.PointMm)}"));
        Section(text, "Muscles (width, depth, thickness; motor endplates; from → to)", Muscles.Select(m =>
            $"{m.Id,-40}{m.Side,-9}{Number(m.WidthMm),6}{Number(m.DepthMm),6}{Number(m.ThicknessMm),6}{m.Endplates,6}  {Numbers(m.FromMm)} → {Numbers(m.ToMm)}{(m.BehindSeptum ? "  behind the septum" : "")}"));
        Section(text, "Creases (depth at rest and at full contraction, mm)", Creases.Select(c => $"{c.Id,-32}{c.Side,-9}{Depth(c.AtRestMm),6}{Depth(c.AtContractionMm),6}"));
        Section(text, "Danger zones", Zones.Select(z => $"{z.Id,-24}{z.Side,-9}{z.Reason}"));
        Section(text, "Movements at full effort, mm", MovementsMm.Select(m => $"{m.Name,-36}{m.Side,-9}{Number(m.Mm),6}"));
        Section(text, "Label sites (x, y, z; height above the supraorbital rim)", LabelSites.Select(s =>
            $"{s.Protocol,-16}{s.Id,-30}{s.Muscle,-24}{Numbers(s.PointMm),-22}{Number(s.AboveRimMm),6}{(s.Zones.Count > 0 ? "  in " + string.Join(", ", s.Zones) : "")}"));
        return text.ToString().TrimEnd();
    }

    // Where a site lies does not depend on the product; the first label stands for all.
    private static List<Site> Sites(FaceAtlas atlas) =>
    [
        .. from protocol in Protocols.All
           where protocol.Areas.Length == 1
           from site in Protocols.Fit(protocol, atlas, Products.All[0].Product)
           select new Site(
               protocol.Id, site.Id, Word(site.Side), site.Muscle, Point(site.Point), Math.Round(atlas.HeightAboveRimMm(site.Point), 1),
               [.. atlas.ZonesAt(site.Point).Select(zone => zone.Id)]),
    ];

    private static List<Length> Proportions(PatientFace face)
    {
        Length Between(string name, Landmark a, Landmark b) => new(name, Math.Round(face.Landmark(a).DistanceMm(face.Landmark(b)), 1));
        return
        [
            Between("Between the medial canthi (en–en)", Landmark.MedialCanthusRight, Landmark.MedialCanthusLeft),
            Between("Between the lateral canthi (ex–ex)", Landmark.LateralCanthusRight, Landmark.LateralCanthusLeft),
            Between("Between the pupils", Landmark.PupilRight, Landmark.PupilLeft),
            Between("Right palpebral fissure, height", Landmark.UpperLidRight, Landmark.LowerLidRight),
            Between("Right pupil to apex of the brow", Landmark.PupilRight, Landmark.BrowApexRight),
            Between("Nasion to menton (n–gn)", Landmark.Nasion, Landmark.Menton),
            Between("Nasion to subnasale (n–sn)", Landmark.Nasion, Landmark.Subnasale),
            Between("Nasion to hairline (n–tr)", Landmark.Nasion, Landmark.Trichion),
            Between("Mouth width (ch–ch)", Landmark.MouthCornerRight, Landmark.MouthCornerLeft),
            Between("Face width in front of the ears", Landmark.TragusRight, Landmark.TragusLeft),
        ];
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        Line(text, "");
        Line(text, title);
        foreach (var line in lines)
        {
            Line(text, "  " + line);
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Depth(double millimetres) => millimetres.ToString("0.00", CultureInfo.InvariantCulture);

    private static Fold Depth(Crease crease, BaselineGrades grades)
    {
        var (atRest, atContraction) = CreaseDepth.Of(crease, grades.Of(crease.Line, crease.Side));
        return new(crease.Id, crease.Line, Word(crease.Side), Math.Round(atRest * crease.DepthMm, 2), Math.Round(atContraction * crease.DepthMm, 2));
    }

    private static string Numbers(double[] point) => string.Join(", ", point.Select(Number));

    private static double[] Point(FacePoint p) => [Math.Round(p.X, 1) + 0.0, Math.Round(p.Y, 1) + 0.0, Math.Round(p.Z, 1) + 0.0];

    private static string Word(Side side) => side.ToString().ToLowerInvariant();

    internal sealed record Length(string Name, double Mm);

    internal sealed record Place(string Name, double[] PointMm);

    internal sealed record Muscle(
        string Id, string Name, string Side, string Action, double WidthMm, double DepthMm, double ThicknessMm, bool BehindSeptum, int Endplates, double[] FromMm, double[] ToMm);

    internal sealed record Fold(string Id, string Line, string Side, double AtRestMm, double AtContractionMm);

    internal sealed record Zone(string Id, string Name, string Side, string Reason, string Origin);

    internal sealed record Site(
        string Protocol, string Id, string Side, string Muscle, double[] PointMm, double AboveRimMm, IReadOnlyList<string> Zones);

    internal sealed record Movement(string Id, string Name, string Side, double Mm);
}
