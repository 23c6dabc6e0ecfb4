using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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

        Assert.NotEqual(Of(plan, "ab", 1, "f", "c"), Of(plan, "a", 1, "f", "bc"));
        Assert.NotEqual(Of(plan, "ab", 1, "f", "c"), Of(plan, "ab", 1, "fc", ""));
    }

    [Fact]
    public async Task The_same_content_for_another_patient_is_another_signature()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var (one, other) = (await clinic.DraftPlan(), await clinic.DraftPlan());

        Assert.NotEqual(Of(one, "ab", 1, "f", "c"), Of(other, "ab", 1, "f", "c"));
    }

    [Fact]
    public async Task The_findings_on_the_face_and_their_revision_are_signed_too()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        string[] all = [Of(plan, "ab", 1, "f", "c"), Of(plan, "ab", 2, "f", "c"), Of(plan, "ab", 1, "g", "c"), Of(plan, "ab", null, "f", "c"), Of(plan, "ab", null, null, "c")];

        Assert.Distinct(all);
    }

    [Fact]
    public async Task A_signature_from_before_findings_were_kept_stays_what_it_was()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        string[] parts =
        [
            "glabella.signature/1", plan.Id.ToString(), plan.PatientId.ToString(), plan.FaceId.ToString(), "1", "ab", "c", "d",
            Signer.ToString(), "e", At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        ];

        Assert.Equal(Sha256(parts), Of(plan, "ab", null, null, "c"));
    }

    [Fact]
    public async Task A_signature_from_before_rules_had_versions_stays_what_it_was()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        string[] parts =
        [
            "glabella.signature/2", plan.Id.ToString(), plan.PatientId.ToString(), plan.FaceId.ToString(), "1", "ab", "3", "f", "c", "d",
            Signer.ToString(), "e", At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        ];

        Assert.Equal(Sha256(parts), Of(plan, "ab", 3, "f", "c"));
    }

    [Fact]
    public async Task The_versions_of_the_rules_are_signed_too()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var plan = await clinic.DraftPlan();
        string[] all = [Of(plan, "ab", 1, "f", "c"), Of(plan, "ab", 1, "f", "c", ""), Of(plan, "ab", 1, "f", "c", "r"), Of(plan, "ab", 1, "fr", "c", ""), Of(plan, "ab", 1, "f", "rc", "")];

        Assert.Distinct(all);
    }

    private static string Of(PlanRecord plan, string content, int? faceRevision, string? face, string findings, string? rules = null) =>
        SignatureDigest.Of(plan, Encoding.UTF8.GetBytes(content), faceRevision, face, rules, findings, "d", Signer, "e", At);

    private static string Sha256(string[] parts)
    {
        var bytes = new List<byte>();
        foreach (var part in parts.Select(Encoding.UTF8.GetBytes))
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            bytes.AddRange([.. length, .. part]);
        }

        return Convert.ToHexStringLower(SHA256.HashData([.. bytes]));
    }
}
