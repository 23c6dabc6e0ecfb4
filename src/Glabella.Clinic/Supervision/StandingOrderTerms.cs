using Glabella.Clinic.Accounts;
using Glabella.Planning;

namespace Glabella.Clinic.Supervision;

/// <summary>What a standing order says.</summary>
public sealed record StandingOrderTerms(
    string Product, IReadOnlyList<string> Areas, decimal MostUnits, int AgeFrom, int AgeTo, DateOnly ValidUntil, ClinicianId? For = null, string Note = "")
{
    private const int LongestNote = 1000;
    private const int OldestAge = 130;

    /// <summary>Assumed: an order that nobody has looked at for longer than this is none.</summary>
    private const int LongestYears = 2;

    internal Result<StandingOrderTerms> Check(DateOnly today)
    {
        var label = Products.All.FirstOrDefault(l => l.Product.Nonproprietary == Product);
        if (label is null)
        {
            return new ProductUnknown(Product);
        }

        var known = FaceArea.All;
        if (Areas is not { Count: > 0 } || Areas.Any(area => !known.Contains(area)))
        {
            return new AreasMissing();
        }

        if (MostUnits <= 0 || MostUnits > 10_000)
        {
            return new UnitsNotPossible(MostUnits);
        }

        if (AgeFrom < 0 || AgeTo > OldestAge || AgeFrom > AgeTo)
        {
            return new AgesNotPossible(AgeFrom, AgeTo);
        }

        if (ValidUntil < today || ValidUntil > today.AddYears(LongestYears))
        {
            return new DateNotPossible(ValidUntil);
        }

        var note = (Note ?? "").Trim();
        return note.Length > LongestNote ? new NoteTooLong(note.Length) : this with { Areas = [.. Areas.Distinct()], Note = note };
    }

    public sealed record ProductUnknown(string Name) : Refusal("product-unknown", $"Glabella knows no product \"{Name}\". Choose one of the list.", "Product");

    public sealed record AreasMissing() : Refusal("areas-missing", "Choose at least one area that the order covers.", "Areas");

    public sealed record UnitsNotPossible(decimal Units) : Refusal(
        "units-not-possible", FormattableString.Invariant($"{Units:0.##} is no limit of Units. Enter the most Units of this product in one session."), "MostUnits");

    public sealed record AgesNotPossible(int From, int To) : Refusal(
        "ages-not-possible", FormattableString.Invariant($"From {From} to {To} years is not possible; enter the youngest and the oldest age in full years."), "AgeFrom");

    public sealed record DateNotPossible(DateOnly Until) : Refusal(
        "date-not-possible", FormattableString.Invariant($"An order until {Until:yyyy-MM-dd} is not possible: it ends today or later, and is looked at again within {LongestYears} years."), "ValidUntil");

    public sealed record NoteTooLong(int Length) : Refusal(
        "note-too-long", FormattableString.Invariant($"The note has {Length} characters; at most {LongestNote} fit."), "Note");
}
