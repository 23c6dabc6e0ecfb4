namespace Glabella.Clinic.Inventory;

/// <summary>Why something is done to the stock, in the clinician's words.</summary>
public static class ReasonText
{
    public const int Longest = 500;

    public static Result<string> Parse(string? text, string field = "Reason")
    {
        var reason = (text ?? "").Trim();
        return reason.Length is 0 or > Longest ? new Missing(reason.Length, field) : reason;
    }

    public sealed record Missing(int Length, string Where) : Refusal(
        "reason-missing",
        Length == 0 ? "Say why, in a few words." : FormattableString.Invariant($"The reason has {Length} characters; at most {Longest} fit."),
        Where);
}
