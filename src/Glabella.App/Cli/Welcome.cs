using Glabella.Clinic.Accounts;

namespace Glabella.App.Cli;

/// <summary>What a start prints before the server answers: how to get in for the first time.</summary>
public static class Welcome
{
    /// <summary>Prepares the clinic's way in, and answers the lines that explain it; none once there are accounts.</summary>
    public static async Task<IReadOnlyList<string>> PrepareAsync(IServiceProvider services, ServeOptions options, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var token = await scope.ServiceProvider.GetRequiredService<OfferSetUp>().Execute(stop);
        return token.Succeeded
            ? [$"This clinic has no account yet. Open this link once to make the first: {ListenAddress.Show(options.Url)}/setup/{token.Value}"]
            : [];
    }
}
