namespace Glabella.App.Web.Evaluations;

/// <summary>One figure of one plan beside others.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Band">Its band, or what stands beside it.</param>
/// <param name="Difference">Against the first plan, for example "0.4 less"; "same"; null where the two may not be compared.</param>
public sealed record CompareCell(string Text, string Band, string? Difference)
{
    public const string Same = "same";

    public bool Differs => Difference is not null and not Same;
}
