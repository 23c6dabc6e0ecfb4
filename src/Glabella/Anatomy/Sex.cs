namespace Glabella.Anatomy;

/// <summary>Sex as far as it changes the proportions of a face.</summary>
public enum Sex
{
    /// <summary>Female proportions.</summary>
    Female,

    /// <summary>Male proportions.</summary>
    Male,
}
