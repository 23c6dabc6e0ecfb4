using Glabella.Anatomy;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;

namespace Glabella.App.Web.Sketches;

/// <summary>The faces that sketches are drawn of. A face never changes, so what was built of it is kept for the next page.</summary>
public sealed class FaceSketches(ShowFace show, FaceSketchCache cache)
{
    /// <summary>The address of a face's portrait, in the width of a page or of a thumbnail.</summary>
    public static string UrlOf(FaceId face, bool thumbnail = false) => $"/faces/{face}/portrait-{(thumbnail ? "small" : "large")}.png";

    /// <summary>The face of a plan, which always exists.</summary>
    public async Task<PatientFace> FaceAsync(FaceId id, Clinician by, CancellationToken cancellation)
    {
        if (cache.Faces.TryGetValue(id, out var known) && Authority.Allows(by.Role, Duty.ReadRecords))
        {
            return known;
        }

        var face = (await show.Execute(new ShowFace.Request(id), by, cancellation)).Value.Face.ToPatientFace();
        cache.Keep(id, face);
        return face;
    }
}

