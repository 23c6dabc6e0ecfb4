using Glabella.Anatomy;
using Glabella.Measurement;
using Glabella.Quantities;

namespace Glabella.App.Tests.Journeys;

/// <summary>One render of one of our own heads: what the landmarker found on it, and where the points truly were.</summary>
/// <param name="Head">Sex, age and skin type, for example "female 25 I".</param>
/// <param name="Expression">Id of the expression it makes.</param>
/// <param name="Effort">0 to 1.</param>
/// <param name="Kept">Strength kept, 0 to 1.</param>
/// <param name="KeptSide">Side that kept only that: "right", "left" or "both".</param>
/// <param name="Yaw">Degrees the camera stands to the patient's left.</param>
/// <param name="Pitch">Degrees the camera stands above.</param>
/// <param name="Size">Width of the picture, px.</param>
/// <param name="Light">"even", "dim" or "side".</param>
/// <param name="Copy">How the same picture was saved again, or empty.</param>
/// <param name="Faces">How many faces were found.</param>
/// <param name="LandmarksPx">x, y, z of 478 landmarks found, px.</param>
/// <param name="TruthMm">x, y, z of 468 landmarks of the head as drawn, mm.</param>
/// <param name="EyesMm">Centres of both eyes, mm.</param>
internal sealed record StudyPicture(
    string Head,
    string Expression,
    double Effort,
    double Kept,
    string KeptSide,
    double Yaw,
    double Pitch,
    int Size,
    string Light,
    string Copy,
    int Faces,
    double[] LandmarksPx,
    double[] TruthMm,
    double[][] EyesMm)
{
    public IReadOnlyList<ImagePoint> Landmarks => [.. LandmarksPx.Chunk(3).Select(p => new ImagePoint(p[0], p[1], p[2]))];

    /// <summary>Millimetres a pixel at the outer corners of the eyes, of a frontal picture, from the camera of <see cref="StudyCamera"/> and nothing found.</summary>
    public double TrueMmPerPixel
    {
        get
        {
            var distance = StudyCamera.HeightMm / 2 / Math.Tan(StudyCamera.FieldDegrees / 2 * Math.PI / 180);
            var nearer = ((TruthMm[(3 * 33) + 2] + TruthMm[(3 * 263) + 2]) / 2) - (TruthMm[(3 * 4) + 2] - StudyCamera.BehindNoseMm);
            return StudyCamera.HeightMm / Math.Round(Size * 1.25) * (distance - nearer) / distance;
        }
    }

    /// <summary>The head as it was drawn, measured without a camera: pupils straight before the eyes' centres, no error of scale.</summary>
    public MeasuredFace Truth
    {
        get
        {
            FacePoint[] points = [.. TruthMm.Chunk(3).Select(p => new FacePoint(p[0], p[1], p[2]))];
            var eyes = EyesMm.Select(e => new FacePoint(e[0], e[1], e[2])).OrderBy(e => e.X).ToArray();
            return new(points, eyes[0], eyes[1], new(1, 0, 0, ByRuler: false), new(0, 0, 1));
        }
    }
}
