using Glabella.Clinic.Reviews;
using Glabella.Trials;

namespace Glabella.Clinic.Results;

/// <summary>The results of one group with one product.</summary>
/// <param name="Responses">Of lines graded before and at the first review in the window, one share a definition; of lines that could respond.</param>
/// <param name="InBand">Observed grades at contraction inside the predicted 90 % band.</param>
/// <param name="MeanDifference">Observed less predicted grade, mean; null without predictions.</param>
/// <param name="SeenBack">Lines seen back at their grade before, of those reviewed.</param>
/// <param name="MedianDaysBack">Median first review day at which a line was back, of those seen back alone; null of none.</param>
public sealed record ResultRow(
    string Product, string Group, int Treatments, ResultShare Reviewed, IReadOnlyList<ResultShare> Responses, ResultShare InBand, double? MeanDifference,
    ResultShare SeenBack, double? MedianDaysBack, ResultShare TouchedUp, ResultShare Complicated, ResultShare Deviating)
{
    /// <summary>Whether there are too few treatments reviewed to rank the group.</summary>
    public bool IsSmall => Reviewed.Count < ResultDefinitions.Standard.Smallest;

    public static ResultRow Of(string product, string group, IReadOnlyList<TreatedCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var judged = cases.SelectMany(Judged).ToList();
        var predicted = judged.Where(grade => grade.Predicted is not null).ToList();
        var back = cases.SelectMany(DaysBack).ToList();
        return new ResultRow(
            product, group, cases.Count, ResultShare.Over(cases, c => c.Reviews.Count > 0),
            [.. ResultDefinitions.Standard.Responses.Select(r => Responded(r, judged))],
            ResultShare.Over(predicted, grade => grade.Place == BandPlace.Inside),
            predicted.Count == 0 ? null : predicted.Average(grade => grade.Grade - grade.Predicted!.Median),
            ResultShare.Over(back, day => day is not null), Median([.. back.OfType<int>()]),
            ResultShare.Over(cases, c => c.TouchedUp), ResultShare.Over(cases, c => c.Complications > 0), ResultShare.Over(cases, c => c.Deviates));
    }

    /// <summary>The grades of the first review in the window.</summary>
    public static IEnumerable<ReviewedGrade> Judged(TreatedCase treated)
    {
        ArgumentNullException.ThrowIfNull(treated);
        var (from, to) = (ResultDefinitions.Standard.FromDay, ResultDefinitions.Standard.ToDay);
        return treated.Reviews.Where(review => review.Day >= from && review.Day <= to).MinBy(review => review.Day)?.AtContraction ?? [];
    }

    private static ResultShare Responded(ResultDefinitions.Response response, List<ReviewedGrade> judged) => ResultShare.Over(
        [.. judged.Where(grade => grade.Before is { } before && response.IsPossible(before))], grade => response.IsMet(grade.Before!.Value, grade.Grade));

    /// <summary>For each line that was seen better than before: the first later review day at which it was not, or null.</summary>
    private static IEnumerable<int?> DaysBack(TreatedCase treated) =>
        from review in treated.Reviews
        from grade in review.AtContraction.Where(grade => grade.Before is not null)
        group (review.Day, grade) by (grade.Line, grade.Side) into line
        let better = line.Where(seen => seen.grade.Better > 0).Select(seen => (int?)seen.Day).Min()
        where better is not null
        select line.Where(seen => seen.Day > better && seen.grade.Better <= 0).Select(seen => (int?)seen.Day).Min();

    private static double? Median(int[] days)
    {
        if (days.Length == 0)
        {
            return null;
        }

        Array.Sort(days);
        return (days[(days.Length - 1) / 2] + days[days.Length / 2]) / 2.0;
    }
}
