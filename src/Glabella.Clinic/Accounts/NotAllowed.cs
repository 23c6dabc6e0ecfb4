using System.Globalization;
using System.Text.RegularExpressions;

namespace Glabella.Clinic.Accounts;

/// <summary>This role may not do this. Shared by all slices, because it means the same everywhere.</summary>
public sealed partial record NotAllowed : Refusal
{
    internal NotAllowed(Role role, Duty duty, Role[] allowed)
        : base("not-allowed", string.Create(CultureInfo.InvariantCulture,
            $"A role of {Words(role)} may not {Words(duty)}; this takes {string.Join(" or ", allowed.Select(r => Words(r)))}."))
    {
        (Role, Duty) = (role, duty);
    }

    public Role Role { get; }

    public Duty Duty { get; }

    private static string Words<T>(T value) where T : struct, Enum =>
        Capital().Replace(value.ToString(), match => (match.Index == 0 ? "" : " ") + match.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
