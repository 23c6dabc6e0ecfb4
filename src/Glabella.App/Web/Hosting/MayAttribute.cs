using Glabella.Clinic.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Glabella.App.Web.Hosting;

/// <summary>Opens a page or endpoint to the roles that hold a duty; who that is stands in <see cref="Authority"/> alone.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class MayAttribute(Duty duty) : AuthorizeAttribute(PolicyOf(duty))
{
    public Duty Duty { get; } = duty;

    /// <summary>The name of the authorisation policy of a duty, for <c>RequireAuthorization</c>.</summary>
    public static string PolicyOf(Duty duty) => $"may-{duty}";
}
