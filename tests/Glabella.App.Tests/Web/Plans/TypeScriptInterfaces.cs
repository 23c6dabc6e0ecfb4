using System.Text.RegularExpressions;

namespace Glabella.App.Tests.Web.Plans;

/// <summary>Reads the interfaces of a contract file: name, then each field with its type as written.</summary>
internal static partial class TypeScriptInterfaces
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Read(string source) =>
        Interface().Matches(source).ToDictionary(
            found => found.Groups["name"].Value,
            found => (IReadOnlyDictionary<string, string>)Field().Matches(found.Groups["body"].Value)
                .ToDictionary(field => field.Groups["name"].Value, field => field.Groups["type"].Value, StringComparer.Ordinal),
            StringComparer.Ordinal);

    [GeneratedRegex(@"^export interface (?<name>\w+) \{\n(?<body>.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Interface();

    [GeneratedRegex(@"^  (?<name>\w+): (?<type>[^;]+);$", RegexOptions.Multiline)]
    private static partial Regex Field();
}
