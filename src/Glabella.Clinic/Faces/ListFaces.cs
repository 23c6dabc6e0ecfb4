using Glabella.Clinic.Accounts;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Faces;

/// <summary>The faces of a patient with what was found on each, newest face first.</summary>
public sealed class ListFaces(ClinicStore store)
{
    public sealed record Request(PatientId Patient);

    public async Task<Result<IReadOnlyList<AssessedFace>>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync(db => Load(db, request.Patient, cancellation));
    }

    private static async Task<Result<IReadOnlyList<AssessedFace>>> Load(ClinicDb db, PatientId patient, CancellationToken cancellation)
    {
        if (!await db.Patients.AnyAsync(p => p.Id == patient, cancellation))
        {
            return new PatientNotFound(patient);
        }

        var all = db.Set<FaceFindingsRevision>();
        var faces = await db.Set<FaceRecord>().Where(f => f.PatientId == patient).OrderByDescending(f => f.BuiltAt).ThenByDescending(f => f.Id).ToListAsync(cancellation);
        var newest = await all
            .Where(f => db.Set<FaceRecord>().Any(face => face.Id == f.FaceId && face.PatientId == patient))
            .Where(f => !all.Any(later => later.FaceId == f.FaceId && later.Revision > f.Revision))
            .ToDictionaryAsync(f => f.FaceId, cancellation);
        return faces.ConvertAll(face => newest.TryGetValue(face.Id, out var found)
            ? new AssessedFace(face, found.Revision, found.ToFindings())
            : AssessedFace.Bare(face));
    }
}
