using Glabella.Anatomy;
using static Glabella.Clinic.Demo.DemoVisit;

namespace Glabella.Clinic.Demo;

/// <summary>The twelve virtual patients.</summary>
internal static class DemoPatients
{
    private const string Ona = "onabotulinumtoxinA";
    private const string Abo = "abobotulinumtoxinA";
    private const string Inco = "incobotulinumtoxinA";

    public static IReadOnlyList<DemoPatient> All { get; } =
    [
        new("Núñez Prieto", "Inés", 39, 3, 5, Sex.Female, "",
            new DemoVisit(253, "glabella-5", Ona), new DemoVisit(133, "forehead-5+glabella-5", Ona), new DemoVisit(14, "upper-face", Ona))
        {
            Said = ["earlier-toxin"],
            Findings = new(SkinType.III, new(3, 1), new(2, 1), new(2, 1), new(2, 0)),
        },
        new("Łącki", "Łukasz", 52, 11, 1, Sex.Male, "Acetylsalicylic acid 100 mg daily",
            new DemoVisit(133, "glabella-5", Ona, Deviation: "Small vein at the first site"))
        {
            Said = ["blood-thinner"],
            Findings = new(SkinType.II, new(3, 2)),
        },
        new("Ångström", "Åsa", 46, 7, 30, Sex.Female, "",
            new DemoVisit(244, "glabella-5", Abo), new DemoVisit(112, "glabella-5", Abo))
        {
            Said = ["earlier-toxin"],
            Findings = new(SkinType.I, new(3, 1), new(2, 1)),
        },
        new("O'Brien", "Siobhán", 35, 1, 19, Sex.Female, "Latex allergy",
            new DemoVisit(14, "forehead-5+glabella-5", Ona, Deviation: "Patient asked for a lighter result"))
        {
            Said = ["allergy", "allergy-which=other", "allergy-what=Latex"],
            Findings = new(SkinType.I, new(2, 0), new(1, 0)),
        },
        new("Nguyễn", "Thị Mai", 41, 9, 12, Sex.Female, "", new DemoVisit(112, "crows-feet-3x2", Ona))
        {
            Findings = new(SkinType.IV, RightCanthal: new(2, 0), LeftCanthal: new(3, 1)),
        },
        new("Meyer-Groß", "Jörg", 58, 5, 24, Sex.Male, "Warfarin; bruises easily", new DemoVisit(253, "glabella-5", Inco)),
        new("Dvořák", "Růžena", 63, 12, 8, Sex.Female, "", new DemoVisit(133, "upper-face", Ona), new DemoVisit(0, "upper-face", Ona, Stage.Drafted))
        {
            Said = ["dry-eye", "earlier-toxin", "lids"],
            Findings = new(SkinType.II, new(3, 2), new(3, 2), new(3, 2), new(3, 2)),
        },
        new("Haddad", "Leïla", 33, 2, 27, Sex.Female, "", new DemoVisit(0, "glabella-5", Ona, Stage.SignedOnly))
        {
            Said = [],
            Findings = new(SkinType.IV, new(2, 0)),
        },
        new("Öztürk", "Çağla", 29, 8, 3, Sex.Female, "Needs to lie down for injections", new DemoVisit(0, "crows-feet-3x2", Ona, Stage.Drafted))
        {
            Said = ["pregnant"], SaidAlone = true,
        },
        new("Silva Gonçalves", "João", 47, 6, 15, Sex.Male, "", new DemoVisit(14, "glabella-5", Ona))
        {
            Said = [],
            Findings = new(SkinType.V, new(3, 1)),
        },
        new("Þórsdóttir", "Guðrún", 55, 4, 10, Sex.Female, "Dry eyes",
            new DemoVisit(244, "glabella-5", Inco), new DemoVisit(112, "forehead-5+glabella-5", Inco))
        {
            Said = ["dry-eye", "earlier-toxin"],
        },
        new("Okonkwo", "Chidi", 38, 10, 21, Sex.Male, ""),
    ];
}
