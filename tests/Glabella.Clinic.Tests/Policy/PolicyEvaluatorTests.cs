using Glabella.Clinic.Accounts;
using Glabella.Clinic.Policy;

namespace Glabella.Clinic.Tests.Policy;

/// <summary>Every shipped rule by table: a case that meets it, the same case with one thing missing, and the days at which it begins.</summary>
public class PolicyEvaluatorTests
{
    public static TheoryData<string> RuleIds { get; } = [.. PolicyPack.All.SelectMany(pack => pack.Rules).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_case_with_everything_the_rule_asks_meets_it(string id)
    {
        var rule = Rule(id);
        Assert.Empty(Assert.Single(Evaluate(rule, Meeting(rule))).Unmet);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_case_with_one_thing_missing_fails_it_and_says_the_remedy(string id)
    {
        var rule = Rule(id);
        var lacking = Lacking(rule).ToList();
        Assert.True(lacking.Count > 0 || rule.Requires.CoSignature, "The rule requires nothing.");
        foreach (var facts in lacking)
        {
            var verdict = Assert.Single(Evaluate(rule, facts));
            Assert.False(verdict.IsMet);
            Assert.EndsWith(rule.Says, verdict.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_begins_on_its_first_day_and_not_a_day_before(string id)
    {
        var rule = Rule(id);
        var facts = Meeting(rule);
        Assert.Single(Evaluate(rule, facts with { On = rule.ValidFrom }));
        Assert.Empty(Evaluate(rule, facts with { On = rule.ValidFrom.AddDays(-1) }));
        var ending = rule with { ValidTo = rule.ValidFrom.AddDays(10) };
        Assert.Single(Evaluate(ending, facts with { On = rule.ValidFrom.AddDays(10) }));
        Assert.Empty(Evaluate(ending, facts with { On = rule.ValidFrom.AddDays(11) }));
    }

    [Fact]
    public void An_examination_counts_to_its_last_day_and_never_from_the_future()
    {
        var rule = Rule("us-ca-exam");
        var facts = Meeting(rule);
        Assert.True(With(365).IsMet);
        Assert.False(With(366).IsMet);
        Assert.False(With(-1).IsMet);

        PolicyVerdict With(int daysAgo) =>
            Evaluate(rule, facts with { Examinations = [facts.Examinations[0] with { On = facts.On.AddDays(-daysAgo) }] })[0];
    }

    [Theory]
    [InlineData(17, false)]
    [InlineData(18, true)]
    public void Eighteen_is_reached_on_the_birthday(int age, bool met) =>
        Assert.Equal(met, Evaluate(Rule("uk-en-under-18"), Meeting(Rule("uk-en-under-18")) with { PatientAge = age })[0].IsMet);

    [Fact]
    public void A_day_of_cooling_off_is_counted_in_hours()
    {
        var rule = Rule("strict-cooling-off");
        var facts = Meeting(rule);
        Assert.True(After(24).IsMet);
        Assert.False(After(23.99).IsMet);

        PolicyVerdict After(double hours) =>
            Evaluate(rule, facts with { Examinations = [facts.Examinations[0] with { At = facts.At.AddHours(-hours) }] })[0];
    }

    [Fact]
    public void A_supervisor_within_reach_is_not_one_in_the_house_and_a_missing_qualification_loosens_nothing()
    {
        var finland = Rule("fi-supervision");
        var facts = Meeting(finland);
        Assert.False(Evaluate(finland, facts with { Supervisors = [new("Dr A", Qualification.Physician, Presence.Reachable)] })[0].IsMet);
        Assert.True(Evaluate(Rule("us-ca-supervision"), facts with { On = facts.On, Supervisors = [new("Dr A", Qualification.Physician, Presence.Reachable)] })[0].IsMet);

        var unknown = facts with { Actor = facts.Actor with { Qualification = null }, Supervisors = [] };
        Assert.False(Assert.Single(Evaluate(finland, unknown)).IsMet);
        Assert.Contains("No qualification", Evaluate(Rule("fi-injector"), unknown)[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cosmetic_rules_leave_a_therapeutic_plan_alone_and_hold_for_a_mixed_one()
    {
        var rule = Rule("fr-specialty");
        var facts = Lacking(rule).First();
        Assert.Empty(Evaluate(rule, facts with { Purposes = [PolicyPurpose.Therapeutic] }));
        Assert.False(Assert.Single(Evaluate(rule, facts with { Purposes = [PolicyPurpose.Cosmetic, PolicyPurpose.Therapeutic] })).IsMet);
    }

    private static PolicyRule Rule(string id) => PolicyPack.All.SelectMany(pack => pack.Rules).Single(rule => rule.Id == id);

    private static IReadOnlyList<PolicyVerdict> Evaluate(PolicyRule rule, PolicyFacts facts) =>
        PolicyEvaluator.Evaluate(new PolicyPack("", "one", "One", 1, "", [rule]), facts);

    private static PolicyFacts Meeting(PolicyRule rule)
    {
        var needs = rule.Requires;
        var on = rule.ValidFrom.AddDays(30);
        var at = new DateTimeOffset(on.ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero);
        var own = ClinicianId.New();
        var concerned = Enum.GetValues<Qualification>().Where(q => new PolicyActorFilter(null, rule.Actor?.Qualifications, rule.Actor?.ExceptQualifications).Includes(Actor(q))).ToList();
        var held = concerned.Where(q => needs.Qualifications is null || needs.Qualifications.Contains(q)).DefaultIfEmpty(needs.Qualifications?[0] ?? concerned[0]).First();
        return new PolicyFacts(
            on, at, rule.Acts[0], rule.AppliesTo, Actor(held) with { Id = own, Specialty = needs.Specialties?[0] ?? Specialty.None }, needs.MinimumAge ?? 40,
            [new PolicyExam(own, needs.Examiners?[0] ?? Qualification.Physician, on.AddDays(-3), at.AddDays(-3))],
            HasStandingOrder: true, [new PolicySupervisor("Dr A", needs.Supervisors?[0] ?? Qualification.Physician, Presence.OnSite)], needs.Facilities?[0] ?? FacilityKind.Hospital);
    }

    /// <summary>One case for each thing the rule requires, with that thing missing.</summary>
    private static IEnumerable<PolicyFacts> Lacking(PolicyRule rule)
    {
        var (needs, facts) = (rule.Requires, Meeting(rule));
        var wrong = Enum.GetValues<Qualification>().Cast<Qualification?>().FirstOrDefault(q =>
            needs.Qualifications?.Contains(q!.Value) == false && (rule.Actor is null || rule.Actor.Includes(Actor(q!.Value))));
        if (needs.Qualifications is not null) { yield return facts with { Actor = facts.Actor with { Qualification = wrong } }; }
        if (needs.Specialties is not null) { yield return facts with { Actor = facts.Actor with { Specialty = Specialty.GeneralPractice } }; }
        if (needs.InPersonExam || needs.CoolingOffHours is not null) { yield return facts with { Examinations = [] }; }
        if (needs.ExamByActor) { yield return facts with { Examinations = [facts.Examinations[0] with { By = ClinicianId.New() }] }; }
        if (needs.Examiners is not null) { yield return facts with { Examinations = [facts.Examinations[0] with { Examiner = Qualification.MedicalAssistant }] }; }
        if (needs.StandingOrder) { yield return facts with { HasStandingOrder = false }; }
        if (needs.Supervisors is not null) { yield return facts with { Supervisors = [] }; }
        if (needs.Facilities is not null) { yield return facts with { Facility = FacilityKind.Salon }; yield return facts with { Facility = null }; }
        if (needs.MinimumAge is { } age) { yield return facts with { PatientAge = age - 1 }; }
    }

    private static PolicyActor Actor(Qualification? qualification) => new(ClinicianId.New(), "Signe Berg", Role.Injector, qualification);
}
