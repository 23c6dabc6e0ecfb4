using Glabella.Clinic.Accounts;
using Glabella.Clinic.Demo;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;

namespace Glabella.App.Cli;

/// <summary>What a start prints before the server answers: how to get in for the first time.</summary>
public static class Welcome
{
    private static IReadOnlyList<string> DemoLines =>
    [
        "This is a demo clinic; its patients are virtual. Never enter a real one. Sign in as one of:",
        .. DemoClinic.Accounts.Select(account => $"  {account.UserName,-11} {account.Name}, {account.Role.ToString().ToLowerInvariant()}"),
        $"  password of all three: {DemoClinic.Password}",
    ];

    private const string NotEmptyLine =
        "This database is not a finished demo clinic: it holds other records, or making it was interrupted. It is served as it is; "
        + "for a fresh one name an empty folder with --data. The accounts of a demo clinic, as far as they are there:";

    /// <summary>Prepares the clinic's way in, and answers the lines that explain it; none once there are accounts.</summary>
    public static async Task<IReadOnlyList<string>> PrepareAsync(IServiceProvider services, ServeOptions options, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        if (options.Demo)
        {
            var outcome = await DemoClinic.CreateAsync(
                services.GetRequiredService<ClinicDatabase>(), services.GetRequiredService<PlanAppraisal>(), services.GetRequiredService<TimeProvider>(), stop);
            return outcome == DemoOutcome.NotEmpty ? [NotEmptyLine, .. DemoLines.Skip(1)] : DemoLines;
        }

        var token = await scope.ServiceProvider.GetRequiredService<OfferSetUp>().Execute(stop);
        return token.Succeeded
            ? [$"This clinic has no account yet. Open this link once to make the first: {ListenAddress.Show(options.Url)}/setup/{token.Value}"]
            : [];
    }
}
