using Glabella.Clinic.Accounts;
using Glabella.Clinic.Audit;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>Sets down how the clinic keeps its stock: places, suppliers, the witness, the mark of its scanner.</summary>
public sealed class KeepStockSettings(ClinicStore store)
{
    /// <param name="Revision">The revision that was shown, 0 for none; guards against overwriting someone else's.</param>
    public sealed record Request(int Revision, StockSettings Settings);

    public async Task<Result<StockSettings>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.KeepStockSettings) is { } notAllowed)
        {
            return notAllowed;
        }

        var settings = request.Settings with { Places = [.. Clean(request.Settings.Places)], Suppliers = [.. Clean(request.Settings.Suppliers)] };
        return Check(settings) is { } refusal
            ? refusal
            : await store.WriteAsync<StockSettings>(by, (db, now) => Keep(db, request.Revision, settings, by, now), cancellation);
    }

    private static IEnumerable<string> Clean(IEnumerable<string> names) => names.Select(name => name.Trim()).Where(name => name.Length > 0).Distinct();

    private static Refusal? Check(StockSettings settings)
    {
        if (settings.Places.Length is 0 or > StockSettings.MostNames)
        {
            return new PlacesMissing(settings.Places.Length);
        }

        if (settings.Suppliers.Length > StockSettings.MostNames)
        {
            return new TooManySuppliers(settings.Suppliers.Length);
        }

        if (settings.Places.Concat(settings.Suppliers).FirstOrDefault(name => name.Length > StockSettings.LongestName) is { } name)
        {
            return new NameTooLong(name[..StockSettings.LongestName], settings.Places.Contains(name) ? "Places" : "Suppliers");
        }

        return settings.Separator.Length > StockSettings.LongestSeparator || (settings.Separator.Length > 0 && !settings.Separator.Any(IsNeverInCode))
            ? new SeparatorAmbiguous(settings.Separator)
            : null;
    }

    /// <summary>Letters, digits and the signs that a lot may hold would cut a lot in two.</summary>
    private static bool IsNeverInCode(char sign) => "#$@[]\\^`{|}~".Contains(sign, StringComparison.Ordinal);

    private static async Task<Change<StockSettings>> Keep(ClinicDb db, int revision, StockSettings settings, Clinician by, DateTimeOffset now)
    {
        var newest = await StockShelf.NewestSettingsAsync(db);
        if ((newest?.ToSettings() ?? StockSettings.Default).Write() == settings.Write())
        {
            return Change.Unchanged(settings);
        }

        if ((newest?.Revision ?? 0) != revision)
        {
            return new ChangedMeanwhile(newest!.ByName);
        }

        var kept = new StockSettingsRevision(revision + 1, settings, by, now);
        db.Add(kept);
        return Change.Made(settings, AuditAct.Of("stock-settings-kept", "stock-settings", kept.Id, null, new
        {
            places = string.Join(", ", settings.Places),
            suppliers = string.Join(", ", settings.Suppliers),
            settings.Witness,
            settings.Separator,
        }));
    }

    public sealed record PlacesMissing(int Count) : Refusal(
        "places-missing",
        Count == 0 ? "Name at least one place where vials stand, one a line." : FormattableString.Invariant($"There are {Count} places; at most {StockSettings.MostNames} fit."),
        "Places");

    public sealed record TooManySuppliers(int Count) : Refusal(
        "too-many-suppliers", FormattableString.Invariant($"There are {Count} suppliers; at most {StockSettings.MostNames} fit."), "Suppliers");

    public sealed record NameTooLong(string Name, string Where) : Refusal(
        "name-too-long", FormattableString.Invariant($"\"{Name}…\" is too long; a name has at most {StockSettings.LongestName} characters."), Where);

    public sealed record SeparatorAmbiguous(string Text) : Refusal(
        "separator-ambiguous", $"\"{Text}\" could stand inside a lot or is too long. Set the scanner to send something like ~ or {{GS}}: at most 8 characters, one of them # $ @ [ ] \\ ^ ` {{ | }} ~.", "Separator");

    public sealed record ChangedMeanwhile(string By) : Refusal(
        "settings-changed-meanwhile", $"{By} has just changed these settings. Load the page again and look at them first.");
}
