namespace Glabella.Clinic.Photographs;

/// <summary>What a photograph shows: an expression from the front, or the face at rest turned aside.</summary>
/// <param name="Id">Stored; an expression's own id where it shows one.</param>
/// <param name="Name">The name as people read it.</param>
/// <param name="Ask">What the patient is asked to do.</param>
/// <param name="Purpose">What the picture is for.</param>
public sealed record PhotographView(string Id, string Name, string Ask, string Purpose)
{
    /// <summary>What a photograph shows when nobody said.</summary>
    public const string Rest = "rest";

    private static readonly string[] Basic = [Rest, "frown", "raise-brows", "squint", "smile", "right-45", "left-45"];

    /// <summary>Whether each sitting should have it; the others are taken when there is a reason.</summary>
    public bool IsBasic => Basic.Contains(Id);

    /// <summary>Every view, in the order they are taken and shown.</summary>
    public static IReadOnlyList<PhotographView> All { get; } =
    [
        new(Rest, "Rest", "Look straight ahead, face relaxed.", "Lines at rest, brow height, and the face everything is measured from."),
        new("frown", "Frown", "Pull the brows together as hard as you can.", "Glabellar lines at contraction."),
        new("raise-brows", "Raise brows", "Raise the brows as high as you can.", "Forehead lines, and how far each brow rises."),
        new("squint", "Squint", "Squeeze the eyes as against bright sun.", "Crow's feet at contraction."),
        new("smile", "Smile", "Smile broadly, showing the teeth.", "How far each corner of the mouth travels."),
        new("snarl", "Snarl", "Wrinkle the nose.", "Bunny lines, and the lift of the upper lip."),
        new("blink", "Eyes closed", "Close the eyes gently.", "Whether the lids meet."),
        new("pucker", "Pucker", "Purse the lips as for a kiss.", "Lines around the mouth."),
        new("corners-down", "Corners down", "Pull the corners of the mouth down.", "The depressors of the mouth."),
        new("chin", "Chin", "Push the lower lip up.", "Dimpling of the chin."),
        new("platysma", "Neck", "Clench the teeth and tense the neck.", "Platysmal bands."),
        new("right-45", "Right 45°", "Turn until the right cheek is toward the camera, half way to profile.", "The right side at an angle."),
        new("left-45", "Left 45°", "Turn until the left cheek is toward the camera, half way to profile.", "The left side at an angle."),
        new("right-90", "Right profile", "Turn until the right side is in profile.", "The right profile."),
        new("left-90", "Left profile", "Turn until the left side is in profile.", "The left profile."),
        new("other", "Other", "Anything else worth keeping.", "A detail, or a view that has no name here."),
    ];

    /// <summary>The view with this id; null when there is none.</summary>
    public static PhotographView? TryFind(string id) => All.FirstOrDefault(view => view.Id == id);
}
