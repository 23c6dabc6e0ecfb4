namespace Glabella.Planning.Checks;

/// <summary>How much a set of rules may hold.</summary>
public static class RuleSetLimits
{
    /// <summary>Rules of one set, and changes likewise.</summary>
    public const int Rules = 200;

    /// <summary>Characters of an id.</summary>
    public const int IdLength = 60;

    /// <summary>Characters of a source, a message or a reason.</summary>
    public const int TextLength = 500;

    /// <summary>Versions of a rule or a set.</summary>
    public static NumberRange Version { get; } = new(1, 1_000_000, 0);
}
