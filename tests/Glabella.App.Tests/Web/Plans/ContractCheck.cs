using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Glabella.App.Web.Plans;

namespace Glabella.App.Tests.Web.Plans;

/// <summary>Compares the records of the server with the interfaces of a contract file, field by field.</summary>
internal static class ContractCheck
{
    private static readonly JsonSerializerOptions Options = new(PlannerJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    /// <summary>The text of a contract file of the client.</summary>
    public static string Read(string file) =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../../src/Glabella.App/client/src", file));

    /// <summary>Where a record, or one reached through it, is not what the contract says.</summary>
    public static string[] Differences(Type root, string source)
    {
        var interfaces = TypeScriptInterfaces.Read(source);
        return [.. Reachable(root).SelectMany(type => interfaces.TryGetValue(type.Name, out var fields)
            ? Compare(type, fields)
            : [$"{type.Name} is missing"])];
    }

    /// <summary>Interfaces of the contract that no record stands behind.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<Type> roots, string source) =>
        TypeScriptInterfaces.Read(source).Keys.Except(roots.SelectMany(Reachable).Select(type => type.Name));

    private static IEnumerable<string> Compare(Type type, IReadOnlyDictionary<string, string> fields)
    {
        var sent = Info(type).Properties.ToDictionary(p => p.Name, p => TypeScriptType.Of(p), StringComparer.Ordinal);
        foreach (var (name, expected) in sent)
        {
            if (!fields.TryGetValue(name, out var written))
            {
                yield return $"{type.Name}.{name} is missing";
            }
            else if (written != expected)
            {
                yield return $"{type.Name}.{name} is {written}, the server sends {expected}";
            }
        }

        foreach (var name in fields.Keys.Except(sent.Keys))
        {
            yield return $"{type.Name}.{name} is not sent";
        }
    }

    /// <summary>A record and every record reached through its properties.</summary>
    private static HashSet<Type> Reachable(Type root)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>([root]);
        while (open.TryPop(out var type))
        {
            if (!found.Add(type))
            {
                continue;
            }

            foreach (var next in Info(type).Properties.Select(p => TypeScriptType.RecordIn(p.PropertyType)).OfType<Type>())
            {
                open.Push(next);
            }
        }

        return found;
    }

    private static JsonTypeInfo Info(Type type) => Options.GetTypeInfo(type);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
