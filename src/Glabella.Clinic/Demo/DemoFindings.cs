using Glabella.Anatomy;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Clinic.Demo;

/// <summary>What the physician found on the face of a virtual patient at their last visit. Invented.</summary>
/// <param name="Glabella">Grades of the glabellar lines; null when they were not graded.</param>
/// <param name="Forehead">Grades of the forehead lines.</param>
/// <param name="RightCanthal">Grades of the right crow's feet.</param>
/// <param name="LeftCanthal">Grades of the left crow's feet.</param>
internal sealed record DemoFindings(
    SkinType SkinType, LineGrades? Glabella = null, LineGrades? Forehead = null, LineGrades? RightCanthal = null, LineGrades? LeftCanthal = null)
{
    public FaceFindings ToFindings() => new(
        SkinType,
        [
            .. Graded(FaceArea.GlabellarLines, Side.Midline, Glabella), .. Graded(FaceArea.ForeheadLines, Side.Midline, Forehead),
            .. Graded(FaceArea.LateralCanthalLines, Side.Right, RightCanthal), .. Graded(FaceArea.LateralCanthalLines, Side.Left, LeftCanthal),
        ],
        [],
        []);

    private static IEnumerable<GradeFinding> Graded(string line, Side side, LineGrades? grades) =>
        grades is null ? [] : [new GradeFinding(line, side, grades)];
}
