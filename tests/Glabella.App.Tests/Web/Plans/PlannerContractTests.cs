using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Glabella.App.Web.Faces;
using Glabella.App.Web.Hosting;
using Glabella.App.Web.Plans;

namespace Glabella.App.Tests.Web.Plans;

/// <summary>The JSON of the C# records is exactly what client/src/contract.ts says it is.</summary>
public class PlannerContractTests
{
    private static readonly string Contract = File.ReadAllText(
        Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../../src/Glabella.App/client/src/contract.ts"));

    private static readonly JsonSerializerOptions Options = new(PlannerJson.Options) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    public static TheoryData<Type> Roots() =>
        [typeof(PlannerState), typeof(SaveRequest), typeof(EvaluateRequest), typeof(FitRequest), typeof(MirrorRequest),
         typeof(LocateRequest), typeof(LocatedPoint), typeof(Problem), typeof(FaceModel)];

    [Theory]
    [MemberData(nameof(Roots))]
    public void Every_record_is_an_interface_with_the_same_fields_of_the_same_types(Type root) =>
        Assert.Empty(Differences(root, Contract));

    [Fact]
    public void Every_interface_is_a_record()
    {
        var known = Roots().SelectMany(row => Reachable(row.Data)).Select(type => type.Name).ToHashSet();

        Assert.Empty(TypeScriptInterfaces.Read(Contract).Keys.Except(known));
    }

    [Fact]
    public void The_check_itself_sees_a_missing_field_a_wrong_type_and_a_lost_null()
    {
        Assert.Equal(["FitRequest.product is missing"], Differences(typeof(FitRequest), "export interface FitRequest {\n  protocol: string;\n}"));
        Assert.Equal(
            ["FitRequest.product is number, the server sends string"],
            Differences(typeof(FitRequest), "export interface FitRequest {\n  protocol: string;\n  product: number;\n}"));
        Assert.Equal(
            ["LocateRequest.muscle is string, the server sends string | null"],
            Differences(typeof(LocateRequest), Contract.Replace("muscle: string | null", "muscle: string", StringComparison.Ordinal)));
        Assert.Equal(
            ["FitRequest.extra is not sent"],
            Differences(typeof(FitRequest), "export interface FitRequest {\n  protocol: string;\n  product: string;\n  extra: string;\n}"));
    }

    private static string[] Differences(Type root, string source)
    {
        var interfaces = TypeScriptInterfaces.Read(source);
        return [.. Reachable(root).SelectMany(type => interfaces.TryGetValue(type.Name, out var fields)
            ? Compare(type, fields)
            : [$"{type.Name} is missing"])];
    }

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
