using Glabella.Clinic.Accounts;

namespace Glabella.App.Web.Errors;

/// <summary>The duty a request was refused for, so that the page can say who holds it.</summary>
public sealed record RefusedDuty(Duty Duty)
{
    public IEnumerable<Role> Roles => Enum.GetValues<Role>().Where(role => Authority.Allows(role, Duty));
}
