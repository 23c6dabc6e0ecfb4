using System.Globalization;
using Glabella.App.Web.Signing;
using Glabella.App.Web.Treatments;
using Glabella.Planning;
using Glabella.Planning.Optimisation;
using Glabella.Planning.Wishes;
using Glabella.Quantities;

namespace Glabella.App.Web.Evaluations;

/// <summary>Figures of a wish as they are written: a grade, percent kept, millimetres with their sign, times the label pattern.</summary>
public static class FigureText
{
    /// <summary>The name without its side, for example "Drooping eyelid" or "Brow raise".</summary>
    public static string NameOf(Wish wish, PlanEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(evaluation);
        return wish.Subject switch
        {
            WishSubject.Line => FaceArea.NameOf(wish.Id),
            WishSubject.Movement => evaluation.Movements.FirstOrDefault(m => m.Id == wish.Id)?.Name ?? SiteWords.Muscle(wish.Id),
            WishSubject.Risk => evaluation.Risks.FirstOrDefault(r => r.Id == wish.Id)?.Name ?? SiteWords.Muscle(wish.Id),
            WishSubject.BrowPosition => "Brow position at rest",
            _ => SiteWords.Muscle(wish.Id),
        };
    }

    /// <summary>The name with the letter of its side.</summary>
    public static string SidedNameOf(Wish wish, PlanEvaluation evaluation) => SiteNames.WithSide(NameOf(wish, evaluation), wish?.Side ?? Side.Midline);

    public static string Value(WishSubject subject, double value) => subject switch
    {
        WishSubject.Line => One(value),
        WishSubject.Risk => $"{One(value)}×",
        WishSubject.BrowPosition or WishSubject.Symmetry => $"{WithSign(value)} mm",
        _ => $"{Whole(value)} %",
    };

    /// <summary>From the 5th to the 95th percentile, for example "0.4–1.8" or "−0.2 to +0.9".</summary>
    public static string Range(WishSubject subject, FigureSpread spread)
    {
        ArgumentNullException.ThrowIfNull(spread);
        return subject switch
        {
            WishSubject.Line or WishSubject.Risk => $"{One(spread.Low)}–{One(spread.High)}",
            WishSubject.BrowPosition or WishSubject.Symmetry => $"{WithSign(spread.Low)} to {WithSign(spread.High)}",
            _ => $"{Whole(spread.Low)}–{Whole(spread.High)}",
        };
    }

    /// <summary>For example "at most 1.0".</summary>
    public static string WishOf(Wish wish)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var bound = wish.Bound switch { WishBound.AtMost => "at most", WishBound.AtLeast => "at least", _ => "close to" };
        return $"{bound} {Value(wish.Subject, wish.Value)}";
    }

    public static string One(double value) => Rounded(value, 1).ToString("0.0", CultureInfo.InvariantCulture);

    public static string Whole(double value) => Rounded(value, 0).ToString("0", CultureInfo.InvariantCulture);

    public static string WithSign(double value) => Rounded(value, 1).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>Rounded before it is written, so that nothing reads as minus zero.</summary>
    private static double Rounded(double value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
}
