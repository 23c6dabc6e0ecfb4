using System.Threading.RateLimiting;

namespace Glabella.App.Web.Links;

/// <summary>How often one address may try tokens. They cannot be guessed; this keeps the trying cheap for us.</summary>
public static class LinkLimits
{
    public const string Policy = "patient-links";

    /// <summary>Assumed: a whole waiting room behind one address opens fewer in a minute.</summary>
    private const int PerMinute = 60;

    public static void AddLinkLimits(this IServiceCollection services) => services
        .AddSingleton<LinkTicket>()
        .AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));
        });
}
