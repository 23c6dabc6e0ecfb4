using System.Text.Json;
using Glabella.App.Web.Hosting;
using Glabella.Clinic;

namespace Glabella.App.Web.Plans;

/// <summary>Strict reading and writing of the planner's JSON.</summary>
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

    public static async Task<Result<T>> ReadAsync<T>(HttpRequest request, CancellationToken cancellation, int largestBody = LargestBody)
    {
        if (request.ContentLength is not { } length || length > largestBody)
        {
            return new RequestUnreadable("", FormattableString.Invariant($"The request must state its length and be at most {largestBody} bytes."));
        }

        try
        {
            var read = await JsonSerializer.DeserializeAsync<T>(request.Body, Options, cancellation);
            return read is null ? new RequestUnreadable("$", "The request is empty.") : read;
        }
        catch (JsonException wrong)
        {
            var path = wrong.Path ?? "$";
            return new RequestUnreadable(path, $"The request cannot be read at {path}: a number is written like 4.5, and nothing may be missing.");
        }
    }

    public static IResult Answer<T>(T value) => Results.Json(value, Options);

    public static IResult AnswerOrRefuse<T>(Result<T> result) => result.Succeeded ? Answer(result.Value) : Refusals.Answer(result.Refusal);
}
