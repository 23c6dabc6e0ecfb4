using Glabella.Pharmacology;

namespace Glabella.Planning;

/// <summary>Where the brow comes to rest when the muscle that holds it up and those that pull it down are weak.</summary>
/// <remarks>
/// <para>Change of position = μ·(weakness of the depressors) − ν·(weakness of the frontalis), upward positive. ν is how far this subject's brow would sink without its
/// frontalis: ln ν is normal, because some people hold a heavy lid up with it. The brow droops when it sinks by a distance that is seen.</para>
/// <para>Pure functions of doubles, for each virtual subject and day as for the mean over subjects. It ignores what skin and fat do, and that a
/// subject may raise the brow more when the lid droops. docs/model/risk.md.</para>
/// </remarks>
internal sealed class BrowBalance(ModelParameters parameters)
{
    private readonly double _reliefMm = parameters["brow.depressor-relief"];
    private readonly double _seenMm = parameters["brow.visible-drop"];
    private readonly double _logHold = Math.Log(parameters["brow.resting-hold"]);
    private readonly double _logHoldSd = parameters["brow.resting-hold-sd"];

    /// <summary>ν of one subject.</summary>
    /// <param name="deviate">Standard normal.</param>
    public double HoldMm(double deviate) => Math.Exp(_logHold + (_logHoldSd * deviate));

    /// <summary>How far the brow moves at rest; negative when it sinks.</summary>
    /// <param name="frontalisWeakness">Of the fibres over this part of the brow, 0 to 1.</param>
    /// <param name="depressorWeakness">Of the muscles that pull this part down, 0 to 1.</param>
    /// <param name="holdMm">ν of the subject.</param>
    public double PositionChangeMm(double frontalisWeakness, double depressorWeakness, double holdMm) =>
        (_reliefMm * depressorWeakness) - (holdMm * frontalisWeakness);

    /// <summary>Whether a change of position is seen as a drooping brow.</summary>
    public bool IsDrooping(double positionChangeMm) => positionChangeMm <= -_seenMm;

    /// <summary>The least ν with which the brow droops; infinite while the frontalis is whole.</summary>
    public double HoldThatDroopsMm(double frontalisWeakness, double depressorWeakness) =>
        (_seenMm + (_reliefMm * depressorWeakness)) / frontalisWeakness;

    /// <summary>The share of subjects whose ν is at least this.</summary>
    public double ShareHolding(double holdMm) => StandardNormal.Cumulative((_logHold - Math.Log(holdMm)) / _logHoldSd);
}
