using Glabella.App.Tests.Serving;
using Glabella.App.Web.Plans.Proposals;
using Glabella.Clinic;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Plans;

namespace Glabella.App.Tests.Web.Plans.Proposals;

public class PlanningFacesTests(ClinicServer server)
{
    [Fact]
    public async Task A_face_is_made_ready_once_for_each_revision_of_what_was_found_on_it()
    {
        var patient = await server.PatientAsync();
        var record = (await server.WithAsync<UseReferenceFace, Result<FaceRecord>>((slice, by) => slice.Execute(new(FaceId.New(), patient.Id), by))).Value;
        var faces = new PlanningFaces(new PlanAppraisal());
        var bare = AssessedFace.Bare(record);

        Assert.Same(faces.Of(bare), faces.Of(bare));
        Assert.NotSame(faces.Of(bare), faces.Of(bare with { Revision = 1 }));
        Assert.Equal(2, faces.Count);
    }
}
