namespace Glabella.Clinic.Accounts;

/// <summary>How a sign-in ended.</summary>
public enum SignInOutcome
{
    SignedIn,
    Failed,
    LockedOut,
    SignedOut,
}
