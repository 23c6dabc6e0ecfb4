using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Glabella.Planning;

namespace Glabella.Trials;

/// <summary>Reads the members of a part file and notes every problem.</summary>
internal static class TrialPartParser
{
    public static JsonReading<TrialPart> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var problems = ImmutableArray.CreateBuilder<JsonProblem>();
        using var document = JsonText.Parse(text, problems);
        var part = document is null ? null : Read(new JsonCursor(document.RootElement, "$", problems));
        return JsonReading<TrialPart>.Of(part, problems);
    }

    private static TrialPart? Read(JsonCursor root)
    {
        if (!root.IsObject("schema", "seed", "subjects", "shard", "shards", "model", "protocol", "whole", "members")
            || root["schema"].OneOf([TrialPartFile.Schema]) is null)
        {
            return null;
        }

        var seed = ReadSeed(root["seed"]);
        var subjects = root["subjects"].Number(new NumberRange(1, TrialLimits.Subjects, 0), "subjects of each arm");
        var shards = root["shards"].Number(new NumberRange(1, TrialLimits.Shards, 0), "the number of parts");
        var shard = root["shard"].Number(new NumberRange(1, shards ?? TrialLimits.Shards, 0), "which part");
        var model = root["model"].IsObject("version", "parametersHash") ? root["model"] : null;
        var version = model?["version"].Text("the version of the model");
        var hash = model?["parametersHash"].Text("the hash of the constants");
        var protocol = TrialProtocolParser.Read(root["protocol"]);
        if (seed is null || subjects is null || shard is null || shards is null || version is null || hash is null || protocol is null)
        {
            return null;
        }

        var all = SubjectRange.Shard((long)subjects, (int)shard, (int)shards).Count;
        var first = SubjectRange.Shard(TrialPart.MemberSubjects((long)subjects), (int)shard, (int)shards).Count;
        var whole = ReadArms(root["whole"], protocol, all);
        var members = root["members"].Items("a list of members of the ensemble")?.Select(m => ReadMember(m, protocol, first)).ToArray() ?? [];
        if (members.Length < 2)
        {
            root["members"].Note("the best estimate and at least one member of the ensemble");
        }

        return new TrialPart(protocol, seed.Value, (long)subjects, (int)shard, (int)shards, version, hash, whole, [.. members]);
    }

    private static ImmutableArray<ArmCounts> ReadMember(JsonCursor member, TrialProtocol protocol, long subjects) =>
        member.IsObject("arms") ? ReadArms(member["arms"], protocol, subjects) : [];

    private static ImmutableArray<ArmCounts> ReadArms(JsonCursor cursor, TrialProtocol protocol, long subjects)
    {
        if (cursor.Items("a list of the counts of each arm") is not { } items)
        {
            return [];
        }

        if (items.Count != protocol.Arms.Length)
        {
            cursor.Note($"counts of {protocol.Arms.Length} arms");
            return [];
        }

        var readings = Reading.Of(protocol).Length;
        return [.. items.Select(item => ReadCounts(item, readings, subjects)).OfType<ArmCounts>()];
    }

    private static ArmCounts? ReadCounts(JsonCursor cursor, int readings, long subjects)
    {
        if (!cursor.IsObject("entered", "met", "atRisk"))
        {
            return null;
        }

        var entered = ReadList(cursor["entered"], 2);
        var met = ReadList(cursor["met"], 2 * readings);
        var atRisk = ReadList(cursor["atRisk"], 2 * readings);
        if (entered is null || met is null || atRisk is null)
        {
            return null;
        }

        // What no simulation can count: a file that someone, or a disk, has changed.
        var possible = (Int128)entered[0] + entered[1] <= subjects * (Int128)ArmCounts.Subject
            && atRisk.Zip(met).Select((pair, i) => pair.First <= entered[i % 2] && pair.Second <= pair.First).All(ok => ok);
        if (!possible)
        {
            cursor.Note(FormattableString.Invariant($"counts that {subjects} subjects can give; was the file changed?"));
        }

        return new ArmCounts(entered, met, atRisk);
    }

    private static long[]? ReadList(JsonCursor cursor, int length)
    {
        var items = cursor.Items($"a list of {length} counts");
        if (items is null)
        {
            return null;
        }

        if (items.Count != length)
        {
            cursor.Note($"{length} counts");
            return null;
        }

        var counts = items.Select(ReadCount).ToArray();
        return counts.Contains(null) ? null : [.. counts.Select(c => c!.Value)];
    }

    private static long? ReadCount(JsonCursor cursor) => ReadWhole<long>(cursor, "a count");

    private static ulong? ReadSeed(JsonCursor cursor) => ReadWhole<ulong>(cursor, "the seed");

    private static T? ReadWhole<T>(JsonCursor cursor, string what)
        where T : struct, INumberBase<T>
    {
        var expected = $"{what}: a whole number in quotes";
        if (cursor.AnyText(expected) is not { } text)
        {
            return null;
        }

        if (T.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        cursor.Note(expected);
        return null;
    }
}
