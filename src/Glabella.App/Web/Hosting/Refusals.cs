using System.Text.Json;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Plans;

namespace Glabella.App.Web.Hosting;

/// <summary>A refusal as the JSON answer of an endpoint: problem details (RFC 9457) with our stable code.</summary>
internal static class Refusals
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IResult Answer(Refusal refusal)
    {
        var status = StatusOf(refusal);
        return Results.Json(new Problem("Refused", status, refusal.Code, refusal.Field, refusal.Message), Options, "application/problem+json", status);
    }

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        NotAllowed => StatusCodes.Status403Forbidden,
        PageToken.Missing or RequestUnreadable => StatusCodes.Status400BadRequest,
        PlanChangedMeanwhile or PlanFrozen or FindingsChangedMeanwhile => StatusCodes.Status409Conflict,
        _ when refusal.Code.EndsWith("-in-use", StringComparison.Ordinal) => StatusCodes.Status409Conflict,
        _ when refusal.Code.EndsWith("-not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
