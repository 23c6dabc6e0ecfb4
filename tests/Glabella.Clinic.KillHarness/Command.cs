using System.Globalization;

namespace Glabella.Clinic.KillHarness;

/// <summary>One write that a client asks for, with the ids it made, so that it can ask again after a crash.</summary>
/// <param name="Number">Counts the commands of one run.</param>
/// <param name="Act">"save", "sign" or "inject".</param>
/// <param name="Subject">The plan, or for an injection the treatment.</param>
/// <param name="Id">The request or the injection.</param>
/// <param name="Vial">Only for an injection.</param>
/// <param name="Revision">The revision a save starts from, or that is signed.</param>
public sealed record Command(int Number, string Act, Guid Subject, Guid Id, Guid Vial, int Revision, decimal Units)
{
    public static Command Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = line.Split(' ');
        return new Command(
            int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], Guid.Parse(parts[2]), Guid.Parse(parts[3]), Guid.Parse(parts[4]),
            int.Parse(parts[5], CultureInfo.InvariantCulture), decimal.Parse(parts[6], CultureInfo.InvariantCulture));
    }

    public override string ToString() => FormattableString.Invariant($"{Number} {Act} {Subject} {Id} {Vial} {Revision} {Units}");
}
