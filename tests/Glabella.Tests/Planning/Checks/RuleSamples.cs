using Glabella.Planning;
using Glabella.Planning.Checks;
using Glabella.Quantities;

namespace Glabella.Tests.Planning.Checks;

/// <summary>Rules to test with, as a clinic would write them.</summary>
internal static class RuleSamples
{
    public static readonly ToxinProduct Abo = Products.Find("abobotulinumtoxinA");

    /// <summary>A rule of a kind with its limit, about onabotulinumtoxinA where the kind needs a product.</summary>
    public static Rule Of(RuleKind kind, double? limit = null)
    {
        var shape = RuleShape.Of(kind);
        var product = (shape.Needs & RuleScope.Product) != 0 ? "onabotulinumtoxinA" : null;
        return new Rule("clinic-1", kind, FindingSeverity.Warn, "Team meeting of 3 June 2026", ReadStatus.Seen)
        {
            Product = product,
            Area = (shape.Needs & RuleScope.Area) != 0 ? FaceArea.GlabellarLines : null,
            Muscle = (shape.Needs & RuleScope.Muscle) != 0 ? "procerus" : null,
            Message = (shape.Needs & RuleScope.Message) != 0 ? "Ask a colleague." : null,
            Limit = limit,
            Unit = shape.UnitFor(product),
        };
    }

    public static RuleSet Set(params Rule[] rules) => new(1, [.. rules], []);

    public static RuleSet Set(params RuleChange[] changes) => new(1, [], [.. changes]);
}
