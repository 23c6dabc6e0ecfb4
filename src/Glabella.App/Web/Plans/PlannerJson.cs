using System.Text.Json;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;

namespace Glabella.App.Web.Plans;

/// <summary>Strict reading and writing of the planner's JSON; refusals go out as problem details (RFC 9457).</summary>
internal static class PlannerJson
{
    /// <summary>A body of a plan of 200 sites takes about 50 kB.</summary>
    private const int LargestBody = 256 * 1024;

    /// <summary>Every member is required, null only where the record says so, numbers only as numbers.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static async Task<Result<T>> ReadAsync<T>(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength is null or > LargestBody)
        {
            return new Unreadable("", FormattableString.Invariant($"The request must state its length and be at most {LargestBody} bytes."));
        }

        try
        {
            var read = await JsonSerializer.DeserializeAsync<T>(request.Body, Options, cancellation);
            return read is null ? new Unreadable("$", "The request is empty.") : read;
        }
        catch (JsonException wrong)
        {
            var path = wrong.Path ?? "$";
            return new Unreadable(path, $"The request cannot be read at {path}: a number is written like 4.5, and nothing may be missing.");
        }
    }

    public static IResult Answer<T>(T value) => Results.Json(value, Options);

    public static IResult AnswerOrRefuse<T>(Result<T> result) => result.Succeeded ? Answer(result.Value) : Refuse(result.Refusal);

    public static IResult Refuse(Refusal refusal)
    {
        var status = refusal switch
        {
            NotAllowed => StatusCodes.Status403Forbidden,
            PlanChangedMeanwhile or PlanFrozen => StatusCodes.Status409Conflict,
            _ when refusal.Code.EndsWith("-not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
            Unreadable => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return Results.Json(new Problem("Refused", status, refusal.Code, refusal.Field, refusal.Message), Options, "application/problem+json", status);
    }

    public sealed record Unreadable(string Where, string What) : Refusal("request-unreadable", What, Where);
}
