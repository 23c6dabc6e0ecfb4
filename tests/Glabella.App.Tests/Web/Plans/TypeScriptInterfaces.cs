using System.Text.RegularExpressions;

namespace Glabella.App.Tests.Web.Plans;

/// <summary>Reads the interfaces of a contract file: name, then each field with its type as written.</summary>
internal static partial class TypeScriptInterfaces
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Read(string source) =>
        Interface().Matches(source).ToDictionary(
            found => found.Groups["name"].Value,
            found => (IReadOnlyDictionary<string, string>)Field().Matches(found.Groups["body"].Value)
                .ToDictionary(field => field.Groups["name"].Value, field => Plain(field.Groups["type"].Value), StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>What a type says of the JSON: nothing may be written either way, and a pair of numbers is a list.</summary>
    private static string Plain(string type) =>
        type.Replace("readonly ", "", StringComparison.Ordinal).Replace("[number, number]", "number[]", StringComparison.Ordinal);

    [GeneratedRegex(@"^export interface (?<name>\w+) \{\n(?<body>.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Interface();

    [GeneratedRegex(@"^  (?:readonly )?(?<name>\w+): (?<type>[^;]+);$", RegexOptions.Multiline)]
    private static partial Regex Field();
}
