namespace Glabella.Clinic.Templates;

/// <summary>Identifies one template over all its versions. Made by the client, so that a repeated request is recognised.</summary>
public readonly record struct TemplateId(Guid Value)
{
    /// <summary>A fresh one.</summary>
    public static TemplateId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();
}
