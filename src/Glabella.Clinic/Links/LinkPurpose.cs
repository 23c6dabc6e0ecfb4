namespace Glabella.Clinic.Links;

/// <summary>The one thing a link may be used for.</summary>
public enum LinkPurpose
{
    /// <summary>To answer the screening questions.</summary>
    Screening,

    /// <summary>To keep a headache diary.</summary>
    Diary,

    /// <summary>To read a consent at home.</summary>
    Consent,
}
