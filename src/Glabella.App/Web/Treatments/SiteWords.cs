using Glabella.App.Web.Layout;
using Glabella.Clinic.Treatments;
using Glabella.Planning;
using Glabella.Quantities;

namespace Glabella.App.Web.Treatments;

/// <summary>How sites are named: muscle by name, side as the patient's own.</summary>
public static class SiteWords
{
    /// <summary>"R", "L", or nothing in the midline.</summary>
    public static string Letter(Side side) => side switch { Side.Right => "R", Side.Left => "L", _ => "" };

    /// <summary>"2 R"; "1" in the midline.</summary>
    public static string Label(string number, Side side) => $"{number} {Letter(side)}".TrimEnd();

    /// <summary>"Corrugator supercilii" for "corrugator-supercilii".</summary>
    public static string Muscle(string id) =>
        string.IsNullOrEmpty(id) ? "" : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');

    /// <summary>"Corrugator supercilii R".</summary>
    public static string MuscleAndSide(string id, Side side) => $"{Muscle(id)} {Letter(side)}".TrimEnd();

    /// <summary>"Corrugator supercilii, right"; "Procerus" in the midline.</summary>
    public static string MuscleInFull(string id, Side side) =>
        side == Side.Midline ? Muscle(id) : $"{Muscle(id)}, {side.ToString().ToLowerInvariant()}";

    /// <summary>What a site is, for whoever hears the picture.</summary>
    public static string Title(string number, PlannedInjection site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return $"{Label(number, site.Side)}: {Muscle(site.Muscle)}, {Show.Units(site.Dose.Units)}";
    }

    public static string Title(CourseSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return $"{Title(site.Number, site.Planned)}, {site.State.ToString().ToLowerInvariant()}";
    }

    public static string Title(Injection injection)
    {
        ArgumentNullException.ThrowIfNull(injection);
        return !injection.WasGiven ? $"extra: {MuscleAndSide(injection.Muscle, injection.Side)}, recorded by mistake, not given" : $"extra: {MuscleAndSide(injection.Muscle, injection.Side)}, {Show.Units(injection.CorrectedUnits)}";
    }
}
