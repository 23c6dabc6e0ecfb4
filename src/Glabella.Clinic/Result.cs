using System.Diagnostics.CodeAnalysis;

namespace Glabella.Clinic;

/// <summary>An expected reason not to do what was asked: a stable kebab-case code and a sentence a nurse understands.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Message">Names the field, the value and the remedy.</param>
/// <param name="Field">The input it concerns, as the request names it; null when it concerns the whole.</param>
public abstract record Refusal(string Code, string Message, string? Field = null);

/// <summary>Either the value or the reason it was refused; never both, never neither.</summary>
public readonly struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException(Refusal.Message);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
