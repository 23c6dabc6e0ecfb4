using Glabella.Clinic.Accounts;
using Glabella.Clinic.Inventory.Gs1;
using Glabella.Clinic.Storage;

namespace Glabella.Clinic.Inventory;

/// <summary>Reads the codes of vials of one lot as a scanner types them, one a line, for someone to look at before anything is taken in.</summary>
public sealed class ReadVialCode(ClinicStore store, TimeProvider clock)
{
    /// <param name="Codes">One or several codes; of several, all but the serial must agree.</param>
    public sealed record Request(IReadOnlyList<string> Codes);

    /// <param name="Code">What the first one says.</param>
    /// <param name="Package">Whose product code it is; null when Glabella does not know it.</param>
    /// <param name="Serials">The serials of all of them.</param>
    public sealed record Reading(Gs1Code Code, PackageCode? Package, IReadOnlyList<string> Serials);

    public async Task<Result<Reading>> Execute(Request request, Clinician by)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReceiveStock) is { } notAllowed)
        {
            return notAllowed;
        }

        var separator = (await store.ReadAsync(StockShelf.SettingsAsync)).Separator;
        var codes = new List<Gs1Code>();
        foreach (var text in request.Codes.DefaultIfEmpty(""))
        {
            var read = Gs1Parser.Parse(text, clock.Today().Year, separator);
            if (!read.Succeeded)
            {
                return read.Refusal;
            }

            codes.Add(read.Value);
        }

        var first = codes[0];
        return codes.Find(other => other with { Serial = first.Serial } != first) is { } stranger
            ? new AnotherLot(first.Lot ?? "", stranger.Lot ?? "")
            : new Reading(first, PackageCode.Find(first.Gtin), [.. codes.Select(code => code.Serial).OfType<string>()]);
    }

    public sealed record AnotherLot(string First, string Other) : Refusal(
        "codes-of-two-lots", $"These vials are not alike: one is lot {First}, another lot {Other}, or product or expiry differ. Receive each lot by itself.", "Code");
}
