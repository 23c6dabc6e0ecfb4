using Glabella.Clinic.Accounts;
using Glabella.Clinic.Plans;
using Glabella.Clinic.Tests.Support;

namespace Glabella.Clinic.Tests.Plans;

public class SignatureDigestTests
{
    private static readonly ClinicianId Signer = new(Guid.Parse("01900000-0000-7000-8000-000000000001"));
    private static readonly DateTimeOffset At = new(2026, 6, 15, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Text_moved_from_one_part_to_the_next_is_another_signature()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();

        Assert.NotEqual(
            SignatureDigest.Of(plan, "ab"u8, "c", "d", Signer, "e", At),
            SignatureDigest.Of(plan, "a"u8, "bc", "d", Signer, "e", At));
    }

    [Fact]
    public async Task The_same_content_for_another_patient_is_another_signature()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (one, other) = (await clinic.DraftPlan(), await clinic.DraftPlan());

        Assert.NotEqual(
            SignatureDigest.Of(one, "ab"u8, "c", "d", Signer, "e", At),
            SignatureDigest.Of(other, "ab"u8, "c", "d", Signer, "e", At));
    }
}
