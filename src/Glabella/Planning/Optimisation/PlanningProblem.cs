using System.Collections.Immutable;
using Glabella.Pharmacology;
using Glabella.Planning.Optimisation.Objectives;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.Planning.Optimisation;

/// <summary>Wishes on one face as mathematics: the endplates, the scenarios, the objectives, and what a site may be given.</summary>
internal sealed class PlanningProblem
{
    private PlanningProblem(PlanningFace face, PlanWishes wishes, ImmutableArray<Wish> wanted)
    {
        (Face, Wishes) = (face, wishes);
        Effect = ProductEffect.Find(face.Parameters, wishes.Product);
        Scenarios = new(wishes.Scenarios, PlacementScatter.Of(wishes.Hand), face.Parameters, face.Atlas.Face.Sex, wishes.Seed);
        Elements = new(face.Atlas, face.Parameters);
        var makes = new WishObjectives(face, Elements, new RiskReferences(face, Scenarios, Effect).Of, wanted.Where(w => !w.Required).Select(w => w.Weight).DefaultIfEmpty().Max());
        Objectives = [.. wanted.SelectMany(makes.Of)];
        Columns = new(face.Atlas, face.Parameters, Elements, Scenarios);
        Block = new(Elements, Scenarios, face.Parameters, Effect, PlanningConstants.Day);
        Price = PlanStyles.PriceOf(wishes.Firmness);
    }

    public PlanningFace Face { get; }

    public PlanWishes Wishes { get; }

    public ProductEffect Effect { get; }

    public Scenarios Scenarios { get; }

    public EndplateElements Elements { get; }

    public ImmutableArray<Objective> Objectives { get; }

    public ColumnBuilder Columns { get; }

    public EndplateBlock Block { get; }

    /// <summary>Of one reference dose.</summary>
    public double Price { get; }

    /// <summary>Of one needle stick, beside what its dose costs. Assumed: a tenth of a wish that is missed by a third of its scale.</summary>
    public double StickPrice => Price / 4;

    /// <param name="face">The face.</param>
    /// <param name="wishes">Checked wishes.</param>
    /// <param name="wanted">The wishes that are looked at; when null, all of <paramref name="wishes"/> and, without weight, what a clinician watches besides.</param>
    public static PlanningProblem Of(PlanningFace face, PlanWishes wishes, ImmutableArray<Wish>? wanted = null) =>
        new(face, wishes, wanted ?? [.. PlanStyles.AllWishesOf(wishes), .. WatchedFigures.Beside(PlanStyles.AllWishesOf(wishes))]);

    /// <summary>The label's Units at a site of an area; where the label does not name it, those of its first area.</summary>
    public decimal UsualUnits(string area)
    {
        var label = Products.LabelOf(Wishes.Product);
        return (label.FindIndication(area) ?? label.Indications[0]).UnitsPerSite.Value;
    }

    /// <summary>The most Units that may be given at a site of an area.</summary>
    public decimal MostUnitsAt(string area) => Wishes.MostUnitsPerSite ?? UsualUnits(area);

    /// <summary>Units as reference doses of the product.</summary>
    public double Relative(decimal units) => Effect.Relative(new Dose(units, Wishes.Product));

    /// <summary>The volume that holds some Units.</summary>
    public Millilitres VolumeOf(decimal units) => new((double)Wishes.Reconstitution.VolumeMl(new Dose(units, Wishes.Product)));

    /// <summary>The most Units of each area, as the label has them, and of all together.</summary>
    public IEnumerable<(string? Area, decimal Units)> MostUnits()
    {
        var label = Products.LabelOf(Wishes.Product);
        var areas = Wishes.Areas.Select(area => (Area: area, Units: label.FindIndication(area)?.TotalUnits.Value)).ToArray();
        if (Wishes.MostUnits is { } most)
        {
            return [(null, most)];
        }

        return areas.Where(a => a.Units is not null).Select(a => ((string?)a.Area, a.Units!.Value));
    }
}
