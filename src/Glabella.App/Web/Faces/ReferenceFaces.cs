using System.Collections.Concurrent;
using Glabella.Anatomy;
using Glabella.Mechanics;
using Glabella.Planning;

namespace Glabella.App.Web.Faces;

/// <summary>Keeps the reference faces that were drawn: one takes the anatomy and mechanics of a whole head, and the same few ages are asked for again.</summary>
internal sealed class ReferenceFaces
{
    /// <summary>Assumed: more than one person looks at side by side; each holds some megabytes.</summary>
    private const int MostFaces = 12;

    private readonly ConcurrentDictionary<(Sex Sex, int Age), Lazy<FaceMechanics>> _faces = new();

    public FaceModel Write(Sex sex, int age, SkinType? skinType, string? skinPicture) =>
        FaceModelWriter.Write($"reference/{sex}/{age}", Find(sex, age), BaselineGrades.For(sex, age), skinType, [], skinPicture);

    internal FaceMechanics Find(Sex sex, int age)
    {
        if (_faces.Count >= MostFaces && !_faces.ContainsKey((sex, age)))
        {
            _faces.Clear();
        }

        return _faces.GetOrAdd((sex, age), _ => new(() => FaceMechanics.Build(FaceAtlas.Fit(PatientFace.Reference(sex, age))))).Value;
    }
}
