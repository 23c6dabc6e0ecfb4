using Glabella.App.Web.Layout;
using Glabella.Clinic.Reviews;

namespace Glabella.App.Web.Reviews;

/// <summary>What reviews are called on pages.</summary>
public static class ReviewWords
{
    public static string Of(Improvement step) => step switch
    {
        Improvement.VeryMuchImproved => "very much improved",
        Improvement.MuchImproved => "much improved",
        Improvement.Improved => "improved",
        Improvement.NoChange => "no change",
        _ => "worse",
    };

    public static string Of(Satisfaction step) => step switch
    {
        Satisfaction.VerySatisfied => "very satisfied",
        Satisfaction.Satisfied => "satisfied",
        Satisfaction.Neither => "neither",
        Satisfaction.Dissatisfied => "dissatisfied",
        _ => "very dissatisfied",
    };

    /// <summary>For example "inside the band".</summary>
    public static string Of(BandPlace? place) => place switch
    {
        BandPlace.Inside => "inside the band",
        BandPlace.Above => "above the band",
        BandPlace.Below => "below the band",
        _ => "nothing was predicted",
    };

    /// <summary>One line for the timeline, for example "reviewed on day 14: 3 of 3 lines none or mild".</summary>
    public static string Outcome(ReviewRevision review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var lines = review.Found.Grades.Where(grade => !grade.AtRest).ToList();
        var good = lines.Count(grade => grade.Grade <= 1);
        return FormattableString.Invariant($"day {review.Day}: ") + (lines.Count == 0 ? "no line graded" : $"{good} of {Words.Count(lines.Count, "line")} none or mild at contraction");
    }
}
