using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Clinic.Plans;

/// <summary>A plan was given another product while a site of the former one stayed in it.</summary>
/// <remarks>Its number of Units would then stand as Units of another product. Changing the product means planning every site anew.</remarks>
public sealed record UnitsCarriedOver(ToxinProduct From, ToxinProduct To) : Refusal(
    "units-carried-over", $"A site planned in Units of {From.Brand} cannot stay in a plan of {To.Brand}: Units of one product are not Units of another. Plan the sites anew.", "product")
{
    public static UnitsCarriedOver? Check(TreatmentPlan before, TreatmentPlan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return before.Product != after.Product && before.Injections.Select(i => i.Id).Intersect(after.Injections.Select(i => i.Id)).Any()
            ? new UnitsCarriedOver(before.Product, after.Product)
            : null;
    }
}
