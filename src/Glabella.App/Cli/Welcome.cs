using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Demo;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Storage;

namespace Glabella.App.Cli;

/// <summary>What a start does and prints before the server answers: how to get in.</summary>
public static class Welcome
{
    /// <summary>Prepares the clinic's way in, and answers the lines that explain it; none once a clinic has its accounts.</summary>
    public static async Task<Result<string[]>> PrepareAsync(
        IServiceProvider services, ServeOptions options, CancellationToken stop) => options.Demo
        ? await PrepareDemoAsync(services, options, stop)
        : await OfferSetUpAsync(services, options, stop);

    private static async Task<Result<string[]>> PrepareDemoAsync(
        IServiceProvider services, ServeOptions options, CancellationToken stop)
    {
        var outcome = await DemoClinic.CreateAsync(
            services.GetRequiredService<ClinicDatabase>(), services.GetRequiredService<PlanAppraisal>(), TimeProvider.System, stop);
        return outcome == DemoOutcome.NotEmpty
            ? new NoDemoClinic(options.Database is null ? options.DataDirectory : "the database")
            : (string[])
            [
                "Demo clinic: its patients are virtual. Enter no real one.",
                $"Sign in with the password \"{DemoClinic.Password}\" as",
                .. DemoClinic.Accounts.Select(account => $"  {account.UserName,-12} {account.Name} ({account.Role.ToString().ToLowerInvariant()})"),
            ];
    }

    private static async Task<string[]> OfferSetUpAsync(IServiceProvider services, ServeOptions options, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<OfferSetUp>().Execute(stop);
        return token.Succeeded
            ? [$"This clinic has no account yet. Open this link once to make the first: {ListenAddress.Show(options.Url)}/setup/{token.Value}"]
            : [];
    }

    public sealed record NoDemoClinic(string Where) : Refusal(
        "no-demo-clinic",
        $"{Where} holds a clinic that is not a demo, or a demo whose making was interrupted. Choose another folder with --data, or remove that one.");
}
