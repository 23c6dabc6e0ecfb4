using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Glabella.Anatomy;

/// <summary>The head that all faces share: the default, or one that a clinic brings.</summary>
/// <remarks>
/// It can be set once, before the first face is made, because all faces of one run must share triangles and numbering. Landmarks stay where
/// the default has them, so that muscles, creases and zones written in its millimetres keep their places; a face on record is its landmarks,
/// and is completed with whatever head is in use.
/// </remarks>
public static class HeadModel
{
    private static readonly Lock Gate = new();
    private static HeadCage? _own;
    private static string _version = "default";
    private static bool _inUse;

    /// <summary>Tells heads apart: "default", or a hash of the file.</summary>
    public static string Version => _version;

    /// <summary>Sets the head of this run from the text of a <c>head.json</c>.</summary>
    /// <returns>What is wrong with it; nothing was set then. Empty when it is in use.</returns>
    /// <exception cref="InvalidOperationException">A face was made already, or a head set.</exception>
    public static IReadOnlyList<HeadModelProblem> Install(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var (cage, problems) = Read(json);
        if (cage is null)
        {
            return problems;
        }

        lock (Gate)
        {
            if (_inUse || _own is not null)
            {
                throw new InvalidOperationException("The head model can be set once, before the first face is made.");
            }

            (_own, _version) = (cage, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..16]);
        }

        return [];
    }

    /// <summary>The head of a file, or why it cannot be used.</summary>
    internal static (HeadCage? Cage, IReadOnlyList<HeadModelProblem> Problems) Read(string json)
    {
        try
        {
            var file = JsonSerializer.Deserialize<HeadFile>(json, Options) ?? throw new JsonException("The file is empty.");
            var problems = HeadModelCheck.ProblemsOf(file, HeadCage.Load());
            return (problems.Count == 0 ? HeadCage.Of(file) : null, problems);
        }
        catch (JsonException unreadable)
        {
            return (null, [new("head.json", unreadable.Path ?? "the whole file", "Write it as data/schemas/glabella.head.1.json describes: " + unreadable.Message)]);
        }
    }

    /// <summary>The cage for the one topology; from now on it cannot be changed.</summary>
    internal static HeadCage CageForUse()
    {
        lock (Gate)
        {
            _inUse = true;
            return _own ?? HeadCage.Load();
        }
    }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
