namespace Glabella.Clinic;

/// <summary>A form came without the id that lets its repetition be recognised.</summary>
public sealed record IdMissing : Refusal
{
    private IdMissing(string field)
        : base("id-missing", "The form arrived damaged: the hidden id by which a repetition is recognised is missing. Load the page again and send it once more.", field)
    {
    }

    /// <summary>The refusal when an id made by the client is empty or could not be read, else null.</summary>
    internal static IdMissing? Check(Guid id, string field) => id == Guid.Empty ? new(field) : null;
}
