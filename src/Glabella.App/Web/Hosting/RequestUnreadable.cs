using Glabella.Clinic;

namespace Glabella.App.Web.Hosting;

/// <summary>A request whose body is not what its endpoint reads.</summary>
/// <param name="Where">The JSON path, empty for the whole.</param>
/// <param name="What">What would be right.</param>
internal sealed record RequestUnreadable(string Where, string What) : Refusal("request-unreadable", What, Where);
