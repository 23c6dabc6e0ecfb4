using System.Security.Cryptography;
using System.Text;
using Glabella.Quantities;

namespace Glabella.Pharmacology;

/// <summary>The constants of the model, each with where it came from: <c>data/parameters.json</c>.</summary>
public sealed class ModelParameters
{
    /// <summary>Version of the equations; the constants have their own <see cref="Hash"/>.</summary>
    public const string ModelVersion = "2026.1";

    private readonly Dictionary<string, Parameter> _byKey;

    /// <param name="parameters">Every constant, each key once.</param>
    /// <exception cref="ArgumentException">A key occurs twice, or a constant has no origin.</exception>
    public ModelParameters(IEnumerable<Parameter> parameters)
    {
        _byKey = parameters.ToDictionary(p => p.Key, StringComparer.Ordinal);
        All = [.. _byKey.Values.OrderBy(p => p.Key, StringComparer.Ordinal)];
        if (All.FirstOrDefault(p => string.IsNullOrWhiteSpace(p.Origin)) is { } orphan)
        {
            throw new ArgumentException($"The parameter {orphan.Key} has no origin.", nameof(parameters));
        }

        Hash = HashOf(All);
    }

    /// <summary>The constants that ship with this build.</summary>
    public static ModelParameters Standard { get; } = new(ReferenceData.Read<Parameter[]>("parameters.json"));

    /// <summary>Every constant, in the order of keys.</summary>
    public IReadOnlyList<Parameter> All { get; }

    /// <summary>SHA-256 over key, value and unit of every constant, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>The value of a constant in its own unit.</summary>
    /// <exception cref="KeyNotFoundException">There is no such constant.</exception>
    public double this[string key] => _byKey.TryGetValue(key, out var parameter)
        ? parameter.Value
        : throw new KeyNotFoundException($"The model has no parameter \"{key}\".");

    /// <summary>The value of a constant, or another where there is none.</summary>
    public double ValueOr(string key, double other) => _byKey.TryGetValue(key, out var parameter) ? parameter.Value : other;

    /// <summary>The same constants with one of them changed, for scenarios and sensitivity studies.</summary>
    public ModelParameters With(string key, double value) =>
        new(All.Select(p => p.Key == key ? p with { Value = value } : p));

    /// <summary>The same constants with several of them changed.</summary>
    /// <exception cref="KeyNotFoundException">There is no constant with one of the keys.</exception>
    public ModelParameters With(IReadOnlyDictionary<string, double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Keys.FirstOrDefault(key => !_byKey.ContainsKey(key)) is { } unknown)
        {
            throw new KeyNotFoundException($"The model has no parameter \"{unknown}\".");
        }

        return new(All.Select(p => values.TryGetValue(p.Key, out var value) ? p with { Value = value } : p));
    }

    private static string HashOf(IEnumerable<Parameter> parameters)
    {
        var text = new StringBuilder();
        foreach (var p in parameters)
        {
            text.Append(FormattableString.Invariant($"{p.Key}={p.Value:R} {p.Unit}\n"));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
