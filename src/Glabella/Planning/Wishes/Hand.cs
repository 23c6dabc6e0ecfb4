namespace Glabella.Planning.Wishes;

/// <summary>Whose hand a plan is made for.</summary>
public enum Hand
{
    /// <summary>As most hands in most trials.</summary>
    Usual,

    /// <summary>Of long practice: less scatter.</summary>
    Expert,

    /// <summary>Learning: more scatter.</summary>
    Trainee,
}
