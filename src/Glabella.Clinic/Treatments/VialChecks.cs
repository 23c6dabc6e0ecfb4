using Glabella.Clinic.Inventory;
using Glabella.Planning;

namespace Glabella.Clinic.Treatments;

/// <summary>Whether units may be drawn from a vial for a plan, and how drawing from it differs from what was signed.</summary>
internal static class VialChecks
{
    public static Refusal? Check(Vial vial, TreatmentPlan plan, decimal units, DateTimeOffset now)
    {
        if (vial.Product != plan.Product.Nonproprietary)
        {
            return new RecordInjection.WrongProduct(plan.Product.Nonproprietary, vial.Product, vial.Lot);
        }

        return vial.StateAt(now) switch
        {
            VialState.Discarded => new RecordInjection.VialDiscarded(vial.Lot),
            VialState.Expired => new RecordInjection.VialExpired(vial.Lot, vial.UsableUntil, vial.Expiry),
            _ when VialHeld.Check(vial) is { } held => held,
            _ when vial.OpenedAt is null => new RecordInjection.VialNotOpen(vial.Lot),
            _ when units > vial.Remaining => new RecordInjection.VialExhausted(vial.Lot, vial.Product, vial.Remaining, units),
            _ => null,
        };
    }

    /// <summary>"25 Units in a millilitre instead of 40"; null when the vial is made up as signed, or not yet.</summary>
    public static string? DilutionDiffers(Vial vial, TreatmentPlan plan) =>
        vial.DiluentMl is { } diluent && vial.Units / diluent != plan.Reconstitution.UnitsPerMl
            ? FormattableString.Invariant($"{vial.Units / diluent:0.##} Units in a millilitre instead of {plan.Reconstitution.UnitsPerMl:0.##}")
            : null;
}
