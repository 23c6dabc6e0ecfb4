using Glabella.Clinic.Tests.Support;
using Glabella.Clinic.Treatments;

namespace Glabella.Clinic.Tests.Treatments;

public class HandlingTests
{
    [Fact]
    public async Task A_word_on_the_site_counts_more_than_a_later_one_on_the_treatment_part_by_part()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var treatment = await clinic.StartTreatment();
        HandlingNote[] notes =
        [
            Note(treatment, clinic, 1, null, new(NeedleGauge: 30, NeedleMm: 13, Pain: 2)),
            Note(treatment, clinic, 2, "a", new(Pain: 6, Bleeding: BleedingSeen.Spot)),
            Note(treatment, clinic, 3, null, new(NeedleGauge: 32, Pain: 3)),
            Note(treatment, clinic, 4, "b", new(Pain: 9)),
        ];

        Assert.Equal(new Handling(NeedleGauge: 32, NeedleMm: 13, Bleeding: BleedingSeen.Spot, Pain: 6), Handling.At(notes, "a"));
        Assert.Equal(new Handling(NeedleGauge: 32, NeedleMm: 13, Pain: 3), Handling.At(notes, null));
        Assert.True(Handling.At([], "a").IsEmpty);
    }

    private static HandlingNote Note(Treatment treatment, TestClinic clinic, int number, string? site, Handling handling) =>
        new(HandlingNoteId.New(), treatment.Id, number, site, handling, clinic.Injector, clinic.Clock.GetUtcNow());
}
