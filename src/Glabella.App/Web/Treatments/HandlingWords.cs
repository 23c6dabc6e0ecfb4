using Glabella.App.Web.Layout;
using Glabella.Clinic.Treatments;

namespace Glabella.App.Web.Treatments;

/// <summary>How was injected, in a clinician's words.</summary>
public static class HandlingWords
{
    public static string Of(InjectionTechnique technique) => technique switch
    {
        InjectionTechnique.Point => "at a point",
        InjectionTechnique.Linear => "along a line",
        InjectionTechnique.Fan => "fan",
        _ => "microdroplets",
    };

    public static string Of(InjectionLayer layer) => layer == InjectionLayer.OnBone ? "on bone" : layer.ToString().ToLowerInvariant();

    public static string Of(InjectionGuidance guidance) => guidance switch
    {
        InjectionGuidance.Emg => "EMG",
        InjectionGuidance.Ultrasound => "ultrasound",
        _ => "no guidance",
    };

    public static string Of(BleedingSeen bleeding) => bleeding switch
    {
        BleedingSeen.None => "no bleeding",
        BleedingSeen.Spot => "a spot of blood",
        _ => "bruise",
    };

    /// <summary>"30 G × 13 mm, intramuscular, pain 2 of 10": only what is said.</summary>
    public static string Of(Handling handling)
    {
        ArgumentNullException.ThrowIfNull(handling);
        return string.Join(", ", Parts(handling));
    }

    /// <summary>What each note says, oldest first, with who said it.</summary>
    public static IEnumerable<string> Lines(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return course.Handling.Select(note => $"{WhereOf(course, note)}: {Of(note.Handling)} ({note.ByName})");
    }

    private static string WhereOf(Course course, HandlingNote note) =>
        note.Site is { } site && course.Treatment.At(site) is { } injection ? $"Site {course.LabelOf(injection)}" : "Whole treatment";

    private static IEnumerable<string> Parts(Handling handling)
    {
        if (handling.Technique is { } technique)
        {
            yield return Of(technique);
        }

        if (NeedleOf(handling) is { } needle)
        {
            yield return needle;
        }

        if (handling.Layer is { } layer)
        {
            yield return Of(layer);
        }

        if (handling.Guidance is { } guidance)
        {
            yield return Of(guidance);
        }

        if (handling.Bleeding is { } bleeding)
        {
            yield return Of(bleeding);
        }

        if (handling.Pain is { } pain)
        {
            yield return FormattableString.Invariant($"pain {pain} of 10");
        }
    }

    private static string? NeedleOf(Handling handling) => (handling.NeedleGauge, handling.NeedleMm) switch
    {
        ({ } gauge, { } mm) => FormattableString.Invariant($"{gauge} G × {Show.Number(mm)} mm"),
        ({ } gauge, null) => FormattableString.Invariant($"needle {gauge} G"),
        (null, { } mm) => $"needle {Show.Number(mm)} mm",
        _ => null,
    };
}
