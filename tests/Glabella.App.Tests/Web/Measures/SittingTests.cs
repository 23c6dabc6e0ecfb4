using Glabella.App.Tests.Serving;
using Glabella.App.Web.Measures;
using Glabella.Clinic;
using Glabella.Clinic.Photographs;

namespace Glabella.App.Tests.Web.Measures;

public class SittingTests(ClinicServer server)
{
    [Fact]
    public async Task The_last_picture_of_a_view_with_landmarks_counts_and_turned_ones_do_not()
    {
        var patient = await server.PatientAsync();
        var series = await server.SittingAsync(patient.Id, ("rest", 0), ("raise-brows", 2), ("raise-brows", 8), ("right-45", 0));
        await server.PictureAsync(patient.Id, series, "raise-brows", landmarks: null);
        var listed = (await server.WithAsync<ListPhotographs, Result<IReadOnlyList<ListPhotographs.Series>>>((slice, by) => slice.Execute(new(patient.Id), by))).Value;

        var sitting = Sitting.Of(listed.Single());

        Assert.Equal(["rest", "raise-brows"], sitting.Views.Select(view => view.Id));
        Assert.Equal(listed[0].Photographs[2].Photograph.Id, sitting.PictureOf("raise-brows")!.Photograph.Id);
        Assert.Equal(8, sitting.Measures!.Rows.Single(row => row.Measure.Id == "brow-raise").Left!.Value.Value, 1);
        Assert.Null(sitting.PictureOf("right-45"));
    }
}
