namespace Glabella.Anatomy;

/// <summary>How a muscle differs between people, as published.</summary>
/// <param name="What">What differs.</param>
/// <param name="Percent">How many people, sides or muscles have it, per cent; null where only its existence or range was published.</param>
/// <param name="Of">Of how many, and of whom.</param>
/// <param name="Source">Publication with how it was read.</param>
public sealed record MuscleVariation(string What, double? Percent, string Of, string Source);
