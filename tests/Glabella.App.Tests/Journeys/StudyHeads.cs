namespace Glabella.App.Tests.Journeys;

/// <summary>Which of the heads fit the error tables; the others only try them.</summary>
internal static class StudyHeads
{
    // No head on both sides; each sex and the skin types I, III and VI on both.
    private static readonly string[] ForFitting = ["female 25 I", "male 45 VI", "female 65 III", "male 35 I"];

    public static string Names => string.Join(", ", ForFitting);

    public static bool IsForFitting(StudyPicture picture) => ForFitting.Contains(picture.Head);
}
