using Glabella.Clinic.Accounts;
using Glabella.Clinic.Storage;
using Microsoft.EntityFrameworkCore;

namespace Glabella.Clinic.Patients;

/// <summary>Finds patients as the clinician types: by the beginning of any name, by birth date, by number. Accents and case do not matter.</summary>
public sealed class FindPatients(ClinicStore store)
{
    private const int Longest = 200;

    public sealed record Request(string Text, int Limit = 50);

    public async Task<Result<IReadOnlyList<Patient>>> Execute(Request request, Clinician by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Authority.Check(by, Duty.ReadRecords) is { } notAllowed)
        {
            return notAllowed;
        }

        return await store.ReadAsync<Result<IReadOnlyList<Patient>>>(async db =>
            await Matching(db.Patients, Readable(request.Text))
                .OrderBy(p => p.FoldedName).ThenBy(p => p.Number)
                .Take(Math.Clamp(request.Limit, 1, 200))
                .ToListAsync(cancellation));
    }

    /// <summary>No name is longer than this, and a database refuses endless patterns.</summary>
    private static string Readable(string? text) => (text ?? "").Trim() is { Length: > Longest } endless ? endless[..Longest] : (text ?? "").Trim();

    private static IQueryable<Patient> Matching(IQueryable<Patient> patients, string text)
    {
        if (BirthDateText.Parse(text) is { } birthDate)
        {
            return patients.Where(p => p.BirthDate == birthDate);
        }

        if (LooksLikeNumber(text))
        {
            var number = text.ToUpperInvariant();
            return patients.Where(p => p.Number.Contains(number));
        }

        foreach (var word in Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var inside = " " + word;
            patients = patients.Where(p => p.FoldedName.StartsWith(word) || p.FoldedName.Contains(inside));
        }

        return patients;
    }

    /// <summary>Digits, with at most a letter and a dash in front: "17", "P-00017".</summary>
    private static bool LooksLikeNumber(string text) =>
        text.Length > 0 && text.Any(char.IsAsciiDigit) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
