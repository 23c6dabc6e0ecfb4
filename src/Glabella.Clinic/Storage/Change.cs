using Glabella.Clinic.Audit;

namespace Glabella.Clinic.Storage;

/// <summary>
/// What a write came to: a refusal, nothing new (a repeated request), or a change together with its audit act.
/// There is no fourth case, so nothing is ever saved without an audit entry.
/// </summary>
internal sealed class Change<T>
{
    internal Change(Result<T> result, AuditAct? act) => (Result, Act) = (result, act);

    public Result<T> Result { get; }

    /// <summary>Null when nothing may be saved.</summary>
    public AuditAct? Act { get; }

    public static implicit operator Change<T>(Refusal refusal) => new(refusal, null);
}

/// <summary>The two ways to succeed.</summary>
internal static class Change
{
    public static Change<T> Made<T>(T value, AuditAct act) => new(value, act);

    public static Change<T> Unchanged<T>(T value) => new(value, null);
}
