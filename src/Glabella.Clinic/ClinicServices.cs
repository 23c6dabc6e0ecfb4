using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Glabella.Clinic;

/// <summary>Registers the record with a host: the store, every slice, and ASP.NET Core Identity on the same database.</summary>
public static class ClinicServices
{
    private const int TriesBeforeLockout = 5;

    /// <summary>Assumed: long enough to stop guessing, short enough not to stop a clinic.</summary>
    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(5);

    /// <param name="database">Already open; the host disposes it.</param>
    public static IdentityBuilder AddClinic(this IServiceCollection services, ClinicDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(database);
        services.AddScoped(provider => provider.GetRequiredService<ClinicDatabase>().CreateContext());
        services.AddSingleton<ClinicStore>();
        services.AddSingleton<PlanAppraisal>();
        services.AddSingleton<StrengthMemory>();
        foreach (var slice in typeof(ClinicServices).Assembly.GetTypes().Where(IsSlice))
        {
            services.AddTransient(slice);
        }

        return services.AddIdentityCore<Account>(Configure)
            .AddEntityFrameworkStores<ClinicDb>()
            .AddPasswordValidator<PasswordRules>()
            .AddClaimsPrincipalFactory<ClinicianPrincipal>();
    }

    private static bool IsSlice(Type type) =>
        type is { IsClass: true, IsSealed: true, IsPublic: true } && type.GetMethod("Execute") is not null;

    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Lockout.MaxFailedAccessAttempts = TriesBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = Lockout;
        options.Password.RequiredLength = PasswordRules.Shortest;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
    }
}
