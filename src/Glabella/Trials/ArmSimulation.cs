using System.Collections.Immutable;
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
    private readonly double[] _shifts;
    private readonly double[][] _weakness;

    public ArmSimulation(TrialProtocol protocol, TrialArm arm, VisitPlan plan, ModelParameters p, TrialEffect effect)
    {
        (_plan, _effect) = (plan, effect);
        var product = arm.Product is null ? null : ProductEffect.Find(p, arm.Product);
        _decayFactor = product?.DecayFactor ?? 1;
        _bySex = [.. new[] { Sex.Female, Sex.Male }.Select(sex => new SexedArm(protocol, arm, sex, product, p))];
        _lines = [.. protocol.Lines.Select(line => new LineSeverity(p, line))];
        _raters = new Raters(p);
        _before = new double[_lines.Length];
        _visitSd = p["severity.visit-sd"];
        _change = (p["severity.change-threshold"], 1 / p["severity.change-sd"]);
        _notice = (p["onset.notice-threshold"], 1 / p["onset.notice-sd"], p["onset.false-notice"]);
        (_investigator, _subject) = (new Raters.Cumulative[plan.Days.Length], new Raters.Cumulative[plan.Days.Length]);
        (_severity, _shifts) = (new double[plan.Days.Length], new double[plan.Days.Length]);
        _weakness = [.. _lines.Select(_ => new double[Math.Max(1, plan.Days.Length)])];
    }

    /// <summary>Treats one subject, lets the raters read every visit, and counts.</summary>
    public void Count(in SubjectTraits traits, ulong seed, long index, ArmCounts counts)
    {
        for (var line = 0; line < _lines.Length; line++)
        {
            _before[line] = _lines[line].Before(traits.Subject.BaselineDeviate);
        }

        var before = _before.Max();
        var shown = before + (_visitSd * SubjectTraits.Visit(seed, index, 0));
        var first = _raters.Investigator(shown);
        var own = _raters.Subject(shown, traits.RatingBias);
        var entry = new Entry(first.IsModerate * (1 - own.Mild), first.IsSevere * (1 - own.Mild), own.IsModerate / (1 - own.Mild));
        if (entry.Moderate + entry.Severe < 1e-9)
        {
            return;
        }

        counts.Enter(entry.Moderate, entry.Severe);
        var arm = _bySex[traits.IsMale ? 1 : 0];
        arm.Inject(traits, seed, index);
        RateVisits(traits, arm, seed, index);
        for (var reading = 0; reading < _plan.Readings.Length; reading++)
        {
            Count(reading, traits, arm, before, entry, counts);
        }
    }

    private void RateVisits(in SubjectTraits traits, SexedArm arm, ulong seed, long index)
    {
        for (var visit = 0; visit < _shifts.Length; visit++)
        {
            _shifts[visit] = Shift(traits, _plan.Days[visit]);
        }

        for (var line = 0; line < _lines.Length; line++)
        {
            arm.Weaken(line, _shifts, _weakness[line]);
        }

        for (var visit = 0; visit < _shifts.Length; visit++)
        {
            var severity = Severity(traits, visit, _visitSd * SubjectTraits.Visit(seed, index, _plan.Days[visit]));
            _severity[visit] = severity;
            _investigator[visit] = _raters.Investigator(severity);
            _subject[visit] = _raters.Subject(severity, traits.RatingBias);
        }
    }

    private void Count(int reading, in SubjectTraits traits, SexedArm arm, double before, in Entry entry, ArmCounts counts)
    {
        var visit = _plan.VisitOf[reading];
        if (_plan.OfResponders[reading])
        {
            CountResponders(reading, visit, entry, counts);
            return;
        }

        var either = visit >= 0 ? 0 : AtGreatest(_plan.Readings[reading], traits, arm, before);
        for (var grade = 2; grade <= 3; grade++)
        {
            var share = visit >= 0 ? Share(_plan.Criteria[reading], visit, grade, before, entry) : either;
            counts.Add(reading, grade - 2, entry.Of(grade) * share, entry.Of(grade));
        }
    }

    /// <summary>The probability that one subject meets an endpoint at a visit, given the investigator's grade before treatment.</summary>
    private double Share(Criterion criterion, int visit, int grade, double before, in Entry entry)
    {
        var (inv, sub) = (_investigator[visit], _subject[visit]);
        var oneSubject = (entry.SubjectModerate * sub.Mild) + ((1 - entry.SubjectModerate) * sub.Moderate);
        var twoSubject = (entry.SubjectModerate * sub.None) + ((1 - entry.SubjectModerate) * sub.Mild);
        return criterion switch
        {
            Criterion.NoneOrMildInvestigator => inv.Mild,
            Criterion.NoneOrMildSubject => sub.Mild,
            Criterion.NoneOrMildBoth => inv.Mild * sub.Mild,
            Criterion.OneGradeInvestigator => inv.OneBetter(grade),
            Criterion.OneGradeSubject => oneSubject,
            Criterion.OneGradeBoth => inv.OneBetter(grade) * oneSubject,
            Criterion.TwoGradesInvestigator => inv.TwoBetter(grade),
            Criterion.TwoGradesSubject => twoSubject,
            Criterion.TwoGradesBoth => inv.TwoBetter(grade) * twoSubject,
            Criterion.GlobalChange => StandardNormal.Cumulative((before - _severity[visit] - _change.Threshold) * _change.PerSd),
            _ => throw new ArgumentException($"No share is known for {criterion}."),
        };
    }

    /// <summary>Of those who had responded near the peak: who still responds, or has relapsed.</summary>
    private void CountResponders(int reading, int visit, in Entry entry, ArmCounts counts)
    {
        var (inv, sub) = (_investigator[visit], _subject[visit]);
        var (peakInv, peakSub) = (_investigator[_plan.ResponseVisit], _subject[_plan.ResponseVisit]);
        var lostSubject = 1 - ((entry.SubjectModerate * sub.Mild) + ((1 - entry.SubjectModerate) * sub.Moderate));
        for (var grade = 2; grade <= 3; grade++)
        {
            var one = inv.OneBetter(grade);
            var (responded, met) = _plan.Criteria[reading] switch
            {
                Criterion.Relapse => (peakInv.OneBetter(grade), 1 - one),
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

        for (var line = 0; line < _lines.Length; line++)
        {
            arm.Weaken(line, [shift], _weakness[line].AsSpan(0, 1));
        }

        var eased = before - Severity(traits, 0, 0);
        return _notice.False + ((1 - _notice.False) * StandardNormal.Cumulative((eased - _notice.Threshold) * _notice.PerSd));
    }

    private double Shift(in SubjectTraits traits, double day) => _effect.LogEffect + traits.Subject.Shift(new Days(day), _decayFactor);

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
            worst = Math.Max(worst, _lines[line].AtContraction(_before[line] + effort, 0, residual, _lines[line].Lost(_weakness[line][visit])));
        }

        return worst + _effect.Severity;
    }

    /// <summary>Probabilities of entering with the investigator's grade, and that the subject's own grade is then moderate.</summary>
    private readonly record struct Entry(double Moderate, double Severe, double SubjectModerate)
    {
        public double Of(int grade) => grade == 2 ? Moderate : Severe;
    }
}
