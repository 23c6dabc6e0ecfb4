using Glabella.App.Web.Layout;
using Glabella.Clinic;
using Glabella.Planning;
using Glabella.Planning.Wishes;

namespace Glabella.App.Web.Evaluations;

/// <summary>A price per Unit as someone typed it, in the clinic's own money; nothing of it is kept.</summary>
internal static class TypedPrice
{
    private static readonly NumberRange Sensible = new(0.01m, 10_000m, 4);

    /// <summary>The price; null when none was typed.</summary>
    public static Result<UnitPrice?> Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (UnitPrice?)null;
        }

        var typed = TypedNumber.Parse(text, "price");
        if (!typed.Succeeded)
        {
            return typed.Refusal;
        }

        return Sensible.Accepts(typed.Value) ? (UnitPrice?)new UnitPrice(typed.Value, "") : new OutOfRange(typed.Value);
    }

    public sealed record OutOfRange(decimal Typed) : Refusal(
        "price-out-of-range", $"{Show.Number(Typed)} is not possible for the price of a Unit: it takes {Sensible}.", "price");
}
