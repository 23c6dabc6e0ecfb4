using Glabella.App.Web.Hosting;
using Glabella.App.Web.Plans;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Patients;
using Glabella.Clinic.Photographs;
using Glabella.Mechanics;

namespace Glabella.App.Web.Photographs;

/// <summary>Muscle strengths as the expression pictures of a sitting propose them.</summary>
internal static class StrengthsEndpoint
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/patients/{patientId:guid}/series/{seriesId:guid}/strengths", ProposeAsync).WithMetadata(new MayAttribute(Duty.ReadRecords));

    private static async Task<IResult> ProposeAsync(
        Guid patientId, Guid seriesId, HttpContext http, ProposeStrengths propose, CancellationToken cancellation)
    {
        var proposed = await propose.Execute(new(new PatientId(patientId), new SeriesId(seriesId)), SignedIn.Clinician(http), cancellation);
        http.Response.Headers.CacheControl = "no-store";
        return proposed.Succeeded ? PlannerJson.Answer(Describe(proposed.Value)) : Refusals.Answer(proposed.Refusal);
    }

    private static StrengthsFound Describe(StrengthProposal proposal) => new(
        [.. proposal.Movements.Select(m => new MovementFound(
            m.Id, m.Name, PlannerWriter.NameOf(m.Side), Math.Round(m.MeasuredMm, 2), Math.Round(m.CorrectedMm, 2), Math.Round(m.TotalErrorMm, 2), Math.Round(m.ReferenceMm, 2)))],
        [.. proposal.Strengths.Select(s => new StrengthFound(s.Muscle, PlannerWriter.NameOf(s.Side), Math.Round(s.Factor, 3), Math.Round(s.Error, 3), s.Movement, s.Origin))],
        proposal.Remarks);
}
