using System.Collections.Immutable;
using Glabella.Quantities;

namespace Glabella.Planning;

/// <summary>What the label of one product says, fact by fact, each with its source.</summary>
/// <remarks>All amounts are in the product's own Units; none of them says anything about another product.</remarks>
/// <param name="Product">The product.</param>
/// <param name="Reconstitutions">The ways the label makes a vial up.</param>
/// <param name="Indications">The aesthetic areas that the label names.</param>
/// <param name="SessionUnits">Units of all areas named here together.</param>
/// <param name="MaximumUnits">The most Units that the label allows in a session or an interval; null when it states none.</param>
/// <param name="RetreatmentDays">The shortest interval between treatments, days.</param>
/// <param name="UseWithinHours">Hours a reconstituted vial may be used.</param>
/// <param name="OtherIndications">Uses the label names that are not planned here.</param>
/// <param name="Facts">Further facts: storage, use-by, excipients, contra-indications, interactions, warnings.</param>
public sealed record ProductLabel(
    ToxinProduct Product,
    ImmutableArray<LabelReconstitution> Reconstitutions,
    ImmutableArray<LabelIndication> Indications,
    SourcedValue SessionUnits,
    SourcedValue? MaximumUnits,
    SourcedValue RetreatmentDays,
    SourcedValue UseWithinHours,
    ImmutableArray<LabelOtherIndication> OtherIndications,
    ImmutableArray<LabelFact> Facts)
{
    /// <summary>The labelled indication for an area such as "glabellar-lines", or null when the area is off-label.</summary>
    public LabelIndication? FindIndication(string area) => Indications.FirstOrDefault(i => i.Area == area);

    /// <summary>The labelled dilution with this vial and volume, or null when it is not one of the label's.</summary>
    public LabelReconstitution? FindReconstitution(Reconstitution made)
    {
        ArgumentNullException.ThrowIfNull(made);
        return made.Vial.Product != Product
            ? null
            : Reconstitutions.FirstOrDefault(r => r.VialUnits == made.Vial.Units && r.DiluentMl == made.DiluentMl);
    }
}
