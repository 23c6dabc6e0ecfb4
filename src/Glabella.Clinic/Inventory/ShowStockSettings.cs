using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>How the clinic keeps its stock, and which revision that is.</summary>
public sealed class ShowStockSettings(ClinicStore store)
{
    public sealed record Request;

    /// <param name="Revision">0 when nothing was set down yet.</param>
    public sealed record Sheet(int Revision, StockSettings Settings);

    public async Task<Result<Sheet>> Execute(Request request, Clinician by)
    {
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        var newest = await store.ReadAsync(StockShelf.NewestSettingsAsync);
        return new Sheet(newest?.Revision ?? 0, newest?.ToSettings() ?? StockSettings.Default);
    }
}
