using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Glabella.Anatomy;
using Glabella.Pharmacology;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.Trials;

/// <summary>One arm of a trial, subject by subject. Holds the working memory of one thread.</summary>
internal sealed class ArmSimulation
{
    private readonly VisitPlan _plan;
    private readonly ImmutableArray<SexedArm> _bySex;
    private readonly ImmutableArray<LineSeverity> _lines;
    private readonly Raters _raters;
    private readonly TrialEffect _effect;
    private readonly double _decayFactor;
    private readonly double[] _before;
    private readonly double _visitSd;
    private readonly (double Threshold, double PerSd) _change;
    private readonly (double Threshold, double PerSd, double False) _notice;
    private readonly Raters.Cumulative[] _investigator;
    private readonly Raters.Cumulative[] _subject;
    private readonly double[] _severity;
    private readonly VisitFactors _course;
    private readonly float[] _factors;
    private readonly float[][] _lost;
    private readonly CounterNormals _days;
    private readonly double[] _effort;
    private readonly float[] _shown;
    private readonly float[] _readByInvestigator;
    private readonly float[] _readBySubject;

    public ArmSimulation(TrialProtocol protocol, TrialArm arm, VisitPlan plan, ModelParameters p, TrialEffect effect, ulong seed)
    {
        (_plan, _effect) = (plan, effect);
        var product = arm.Product is null ? null : ProductEffect.Find(p, arm.Product);
        _decayFactor = product?.DecayFactor ?? 1;
        _bySex = [.. new[] { Sex.Female, Sex.Male }.Select(sex => new SexedArm(protocol, arm, sex, product, p, seed))];
        _lines = [.. protocol.Lines.Select(line => new LineSeverity(p, line))];
        _raters = new Raters(p);
        _before = new double[_lines.Length];
        _visitSd = p["severity.visit-sd"];
        _change = (p["severity.change-threshold"], 1 / p["severity.change-sd"]);
        _notice = (p["onset.notice-threshold"], 1 / p["onset.notice-sd"], p["onset.false-notice"]);
        (_investigator, _subject) = (new Raters.Cumulative[plan.Days.Length], new Raters.Cumulative[plan.Days.Length]);
        _course = new VisitFactors(plan.Days, p["response.hill"]);
        (_severity, _factors) = (new double[plan.Days.Length], new float[_course.Length]);
        _lost = [.. _lines.Select(_ => new float[_course.Length])];
        _days = new CounterNormals(seed, SubjectTraits.VisitStreams(plan.Days.Prepend(0)));
        (_effort, _shown) = (new double[_days.Length], new float[_course.Length]);
        (_readByInvestigator, _readBySubject) = (new float[3 * _course.Length], new float[3 * _course.Length]);
    }

    /// <summary>Treats one subject, lets the raters read every visit, and counts.</summary>
    public void Count(in SubjectTraits traits, long index, ArmCounts counts)
    {
        for (var line = 0; line < _lines.Length; line++)
        {
            _before[line] = _lines[line].Before(traits.Subject.BaselineDeviate);
        }

        _days.Fill((ulong)index, _effort);
        var before = _before.Max();
        var shown = before + (_visitSd * _effort[0]);
        var first = _raters.Investigator(shown);
        var own = _raters.Subject(shown, traits.RatingBias);
        var entry = new Entry(first.IsModerate * (1 - own.Mild), first.IsSevere * (1 - own.Mild), own.IsModerate / (1 - own.Mild));
        if (entry.Moderate + entry.Severe < 1e-9)
        {
            return;
        }

        counts.Enter(entry.Moderate, entry.Severe);
        var arm = _bySex[traits.IsMale ? 1 : 0];
        arm.Inject(traits, index);
        RateVisits(traits, arm);
        for (var reading = 0; reading < _plan.Readings.Length; reading++)
        {
            Count(reading, traits, arm, before, entry, counts);
        }
    }

    private void RateVisits(in SubjectTraits traits, SexedArm arm)
    {
        _course.Compute(traits.Subject, _effect.LogEffect, _decayFactor, _factors);
        Weaken(arm, _severity.Length);
        for (var visit = 0; visit < _severity.Length; visit++)
        {
            _severity[visit] = Severity(traits, visit, _visitSd * _effort[visit + 1]);
            _shown[visit] = (float)_severity[visit];
        }

        _raters.Read(_shown, traits.RatingBias, _readByInvestigator, _readBySubject);
        for (var visit = 0; visit < _severity.Length; visit++)
        {
            _investigator[visit] = ReadAt(_readByInvestigator, visit);
            _subject[visit] = ReadAt(_readBySubject, visit);
        }
    }

    private Raters.Cumulative ReadAt(float[] cuts, int visit) =>
        new(cuts[visit], cuts[_course.Length + visit], cuts[(2 * _course.Length) + visit]);

    private void Count(int reading, in SubjectTraits traits, SexedArm arm, double before, in Entry entry, ArmCounts counts)
    {
        var visit = _plan.VisitOf[reading];
        if (_plan.OfResponders[reading])
        {
            CountResponders(reading, visit, entry, counts);
        }
        else if (visit >= 0)
        {
            var (moderate, severe) = Shares(_plan.Criteria[reading], visit, before, entry);
            counts.AddToEntered(reading, entry.Moderate, entry.Severe, moderate, severe);
        }
        else
        {
            var either = AtGreatest(_plan.Readings[reading], traits, arm, before);
            counts.AddToEntered(reading, entry.Moderate, entry.Severe, either, either);
        }
    }

    /// <summary>The probabilities that one subject meets an endpoint at a visit, moderate and severe before treatment.</summary>
    private (double Moderate, double Severe) Shares(Criterion criterion, int visit, double before, in Entry entry)
    {
        ref readonly var inv = ref _investigator[visit];
        ref readonly var sub = ref _subject[visit];
        return criterion switch
        {
            Criterion.NoneOrMildInvestigator => Both(inv.Mild),
            Criterion.NoneOrMildSubject => Both(sub.Mild),
            Criterion.NoneOrMildBoth => Both(inv.Mild * sub.Mild),
            Criterion.OneGradeInvestigator => (inv.Mild, inv.Moderate),
            Criterion.OneGradeSubject => Both(entry.Mix(sub.Mild, sub.Moderate)),
            Criterion.OneGradeBoth => Times(entry.Mix(sub.Mild, sub.Moderate), inv.Mild, inv.Moderate),
            Criterion.TwoGradesInvestigator => (inv.None, inv.Mild),
            Criterion.TwoGradesSubject => Both(entry.Mix(sub.None, sub.Mild)),
            Criterion.TwoGradesBoth => Times(entry.Mix(sub.None, sub.Mild), inv.None, inv.Mild),
            Criterion.GlobalChange => Both(StandardNormal.QuickCumulative((before - _severity[visit] - _change.Threshold) * _change.PerSd)),
            _ => throw new ArgumentException($"No share is known for {criterion}."),
        };

        static (double, double) Both(double share) => (share, share);

        static (double, double) Times(double subject, double moderate, double severe) => (subject * moderate, subject * severe);
    }

    /// <summary>Of those who had responded near the peak: who still responds, or has relapsed.</summary>
    private void CountResponders(int reading, int visit, in Entry entry, ArmCounts counts)
    {
        var (inv, sub) = (_investigator[visit], _subject[visit]);
        var (peakInv, peakSub) = (_investigator[_plan.ResponseVisit], _subject[_plan.ResponseVisit]);
        var lostSubject = 1 - entry.Mix(sub.Mild, sub.Moderate);
        for (var grade = 2; grade <= 3; grade++)
        {
            var one = inv.OneBetter(grade);
            var (responded, met) = _plan.Criteria[reading] switch
            {
                Criterion.Relapse => (peakInv.OneBetter(grade), _plan.Readings[reading].Day > VisitPlan.ResponseDay ? 1 - one : 0), // nobody has lost what is only now counted
                Criterion.DurationOfOneGrade => (peakInv.OneBetter(grade), one),
                Criterion.DurationOfNoneOrMild => (peakInv.Mild * peakSub.Mild, 1 - ((1 - inv.Mild) * (1 - sub.Mild))),
                Criterion.DurationToBaseline => (peakInv.Mild * peakSub.Mild, 1 - ((1 - one) * lostSubject)),
                _ => throw new ArgumentException($"No responders are known for {_plan.Criteria[reading]}."),
            };
            counts.Add(reading, grade - 2, entry.Of(grade) * responded * met, entry.Of(grade) * responded);
        }
    }

    /// <summary>What has shown by a day: read at the greatest effect up to it.</summary>
    private double AtGreatest(Reading reading, in SubjectTraits traits, SexedArm arm, double before)
    {
        var subject = traits.Subject;
        var peak = EffectTimeCourse.Peak(subject.Onset, new Days(subject.Decay.Value * _decayFactor)).Value;
        var shift = Shift(traits, Math.Min(reading.Day, peak));
        if (reading.Endpoint != Endpoint.Onset)
        {
            return arm.Suffers(reading.Endpoint, traits, shift) ? 1 : 0;
        }

        _factors[0] = arm.Factor(shift);
        Weaken(arm, 1);
        var eased = before - Severity(traits, 0, 0);
        return _notice.False + ((1 - _notice.False) * StandardNormal.Cumulative((eased - _notice.Threshold) * _notice.PerSd));
    }

    private double Shift(in SubjectTraits traits, double day) => _effect.LogEffect + traits.Subject.Shift(new Days(day), _decayFactor);

    /// <summary>What each line loses of its fold, at the first factors.</summary>
    private void Weaken(SexedArm arm, int factors)
    {
        for (var line = 0; line < _lines.Length; line++)
        {
            arm.Weaken(line, _factors.AsSpan(0, factors), _lost[line].AsSpan(0, factors));
            Fold(_lost[line], factors, (float)_lines[line].FoldExponent);
        }
    }

    /// <summary>From lost compression to lost fold, as <see cref="LineSeverity.Lost"/>, in place.</summary>
    private static void Fold(float[] lost, int count, float exponent)
    {
        for (var i = 0; i < count; i += Vector512<float>.Count)
        {
            ref var place = ref lost[i];
            var kept = Vector512.Max(Vector512<float>.One - Vector512.LoadUnsafe(ref place), Vector512<float>.Zero);
            (Vector512<float>.One - QuickPower.Of(kept, Vector512.Create(exponent), Vector512<float>.Zero)).StoreUnsafe(ref place);
        }
    }

    /// <summary>The worst of the lines that are graded.</summary>
    /// <param name="traits">Of the subject.</param>
    /// <param name="visit">Whose weakness of the lines counts.</param>
    /// <param name="effort">How much harder than usual the subject contracts, grades.</param>
    private double Severity(in SubjectTraits traits, int visit, double effort)
    {
        var worst = 0.0;
        for (var line = 0; line < _lines.Length; line++)
        {
            var residual = _lines[line].Residual(traits.Subject.ResidualDeviate, traits.Age);
            worst = Math.Max(worst, _lines[line].AtContraction(_before[line] + effort, 0, residual, _lost[line][visit]));
        }

        return worst + _effect.Severity;
    }

    /// <summary>Probabilities of entering with the investigator's grade, and that the subject's own grade is then moderate.</summary>
    private readonly record struct Entry(double Moderate, double Severe, double SubjectModerate)
    {
        public double Of(int grade) => grade == 2 ? Moderate : Severe;

        /// <summary>A probability of the subject's own rating, whose grade before treatment was moderate or severe.</summary>
        public double Mix(double ofModerate, double ofSevere) => (SubjectModerate * ofModerate) + ((1 - SubjectModerate) * ofSevere);
    }
}
