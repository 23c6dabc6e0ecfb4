using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Glabella.Anatomy;
using Glabella.App.Web.Assessment;
using Glabella.App.Web.Plans;

namespace Glabella.App.Tests.Web.Plans;

/// <summary>The TypeScript type that a property of a record has as JSON.</summary>
internal static class TypeScriptType
{
    private static readonly Dictionary<Type, string> Plain = new()
    {
        [typeof(string)] = "string",
        [typeof(Guid)] = "string",
        [typeof(DateTimeOffset)] = "string",
        [typeof(int)] = "number",
        [typeof(double)] = "number",
        [typeof(decimal)] = "number",
        [typeof(bool)] = "boolean",
        [typeof(byte[])] = "Base64",
        [typeof(JsonElement)] = nameof(FaceFindingsJson), // read by the science itself, which names every problem
        [typeof(double[])] = "Vec3", // every bare array of numbers in the contract is a point
    };

    public static string Of(JsonPropertyInfo property) =>
        Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) + (IsNullable(property) ? " | null" : "");

    /// <summary>The record a property holds, by itself or in a list; null when it holds none.</summary>
    public static Type? RecordIn(Type type)
    {
        var element = ElementOf(type) ?? Nullable.GetUnderlyingType(type) ?? type;
        return (element.Assembly == typeof(PlannerState).Assembly && !element.IsEnum) || element == typeof(FaceRemark) ? element : null;
    }

    private static string Of(Type type)
    {
        if (Plain.TryGetValue(type, out var plain))
        {
            return plain;
        }

        if (ElementOf(type) is not { } element)
        {
            return type.Name;
        }

        // The values of a band are numbers, not points.
        return element == typeof(double) || element == typeof(int) ? "number[]" : Of(element) + "[]";
    }

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static bool IsNullable(JsonPropertyInfo property) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : property.IsGetNullable;
}
