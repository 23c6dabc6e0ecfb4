using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Inventory;

/// <summary>Reads that several slices of the stock share.</summary>
internal static class StockShelf
{
    public static Task<StockSettingsRevision?> NewestSettingsAsync(ClinicDb db) =>
        db.Set<StockSettingsRevision>().OrderByDescending(settings => settings.Revision).FirstOrDefaultAsync();

    public static async Task<StockSettings> SettingsAsync(ClinicDb db) => (await NewestSettingsAsync(db))?.ToSettings() ?? StockSettings.Default;

    /// <summary>The recall of a lot that has not ended; null when there is none.</summary>
    public static Task<LotRecall?> RecallOfAsync(ClinicDb db, string product, string lot) =>
        db.Set<LotRecall>().Where(recall => recall.Product == product && recall.Lot == lot && recall.EndedAt == null).FirstOrDefaultAsync();

    /// <summary>A vial with all its lines, to be changed.</summary>
    public static Task<Vial?> VialAsync(ClinicDb db, VialId id) => db.Vials.Include(v => v.Movements).SingleOrDefaultAsync(v => v.Id == id);

    public static Task<List<Vial>> OfLotAsync(ClinicDb db, string product, string lot) =>
        db.Vials.Include(v => v.Movements).Where(v => v.Product == product && v.Lot == lot).ToListAsync();
}
