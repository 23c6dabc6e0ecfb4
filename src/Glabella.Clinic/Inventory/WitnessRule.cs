namespace Glabella.Clinic.Inventory;

/// <summary>How a clinic wants it confirmed that units were thrown away.</summary>
public enum WitnessRule
{
    /// <summary>Nobody need see it; a name may still be typed.</summary>
    None,

    /// <summary>The name of a colleague is typed.</summary>
    Name,

    /// <summary>A colleague confirms with user name and password.</summary>
    Account,
}
