using Glabella.App.Web.Plans;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;

namespace Glabella.App.Web.Photographs;

/// <summary>A refusal as the JSON answer of an endpoint.</summary>
internal static class Refusals
{
    public static IResult Answer(Refusal refusal)
    {
        var status = refusal switch
        {
            NotAllowed => StatusCodes.Status403Forbidden,
            { Code: "page-too-old" } => StatusCodes.Status400BadRequest,
            _ when refusal.Code.StartsWith("unknown-", StringComparison.Ordinal) || refusal.Code.EndsWith("-not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
            _ when refusal.Code.EndsWith("-in-use", StringComparison.Ordinal) => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return Results.Json(new Problem("Refused", status, refusal.Code, refusal.Field, refusal.Message), statusCode: status);
    }
}
