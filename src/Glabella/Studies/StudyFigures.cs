namespace Glabella.Studies;

/// <summary>What one plan does to one face, in scenarios it was not optimised on.</summary>
/// <param name="Units">In all.</param>
/// <param name="Sticks">Number of sites.</param>
/// <param name="Glabella">Mean grade of glabellar lines at full contraction.</param>
/// <param name="Forehead">Of forehead lines.</param>
/// <param name="CrowsRight">Of the right crow's feet.</param>
/// <param name="CrowsLeft">Of the left.</param>
/// <param name="BrowRaise">Mean percent kept of the brow lift, of both sides.</param>
/// <param name="Eyelid">Eyelid ptosis as the search has it, times the label pattern's.</param>
/// <param name="Brow">Brow ptosis likewise.</param>
/// <param name="EyelidJudged">Eyelid ptosis as a plan is judged by.</param>
/// <param name="BrowJudged">Brow ptosis likewise.</param>
/// <param name="Stacked">Pairs of sites nearer than sites may be.</param>
/// <param name="OffMuscle">Sites more than a millimetre beside the muscle meant.</param>
/// <param name="Warnings">Rules that warn or block.</param>
public sealed record StudyFigures(
    double Units, int Sticks, double Glabella, double Forehead, double CrowsRight, double CrowsLeft, double BrowRaise, double Eyelid, double Brow,
    StudyRisk EyelidJudged, StudyRisk BrowJudged, int Stacked, int OffMuscle, int Warnings)
{
    /// <summary>How far the line that differs most lies above that of another plan.</summary>
    public double WorstLineAbove(StudyFigures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new[] { Glabella - other.Glabella, Forehead - other.Forehead, CrowsRight - other.CrowsRight, CrowsLeft - other.CrowsLeft }.Max();
    }

    /// <summary>Whether every line is as with another plan, to a twentieth of a grade.</summary>
    public bool HasLinesOf(StudyFigures other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return WorstLineAbove(other) <= PlanStudy.EqualGrade && other.WorstLineAbove(this) <= PlanStudy.EqualGrade;
    }
}

/// <summary>A likelihood as times the label pattern's, with the range over spread, septum and placement.</summary>
/// <param name="Relative">Times the label pattern's.</param>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
public sealed record StudyRisk(double Relative, double Low, double High);
