namespace Glabella.Clinic.Demo;

/// <summary>What making the demo clinic came to.</summary>
public enum DemoOutcome
{
    /// <summary>It was made now.</summary>
    Made,

    /// <summary>It was made before.</summary>
    AlreadyThere,

    /// <summary>The database holds something else, or a demo clinic whose making was interrupted; nothing was changed.</summary>
    NotEmpty,
}
