using Glabella.Anatomy;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>Scales that rulers gave a patient's photographs, as their faces were confirmed with: measures and strengths take the same.</summary>
internal static class RulerScales
{
    /// <summary>By photograph; where several faces were built from one, the newest face counts, by ruler or not.</summary>
    public static async Task<Dictionary<PhotographId, FaceScale>> OfAsync(ClinicDb db, PatientId patient, CancellationToken cancellation)
    {
        var faces = await db.Set<FaceRecord>().Where(face => face.PatientId == patient && face.PhotographId != null)
            .OrderBy(face => face.BuiltAt).ThenBy(face => face.Id).ToListAsync(cancellation);
        return faces.GroupBy(face => face.PhotographId!.Value)
            .Where(built => built.Last().ScaledByRuler)
            .ToDictionary(built => built.Key, built => built.Last().RulerScale!);
    }
}
