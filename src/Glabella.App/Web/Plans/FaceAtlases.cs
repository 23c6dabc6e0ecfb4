using Glabella.Anatomy;
using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;

namespace Glabella.App.Web.Plans;

/// <summary>The anatomy of the faces last worked on. A face never changes, so what is kept never grows stale.</summary>
internal sealed class FaceAtlases
{
    /// <summary>Assumed: more patients than are planned for at one time in one clinic; a face takes a few megabytes.</summary>
    private const int Kept = 24;

    private readonly Lock _gate = new();
    private readonly Dictionary<FaceId, LinkedListNode<Lazy<FaceAtlas>>> _byId = [];
    private readonly LinkedList<Lazy<FaceAtlas>> _newestFirst = [];

    /// <summary>Loads a face and fits the atlas to it, or takes it from those kept.</summary>
    public async Task<Result<FaceAtlas>> FindAsync(FaceId id, ShowFace show, Clinician by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(show);
        if (Touch(id) is { } known)
        {
            return known.Value;
        }

        var record = await show.Execute(new(id), by, cancellation);
        return record.Succeeded ? Keep(record.Value).Value : record.Refusal;
    }

    private Lazy<FaceAtlas>? Touch(FaceId id)
    {
        lock (_gate)
        {
            if (!_byId.TryGetValue(id, out var node))
            {
                return null;
            }

            _newestFirst.Remove(node);
            _newestFirst.AddFirst(node);
            return node.Value;
        }
    }

    private Lazy<FaceAtlas> Keep(FaceRecord record)
    {
        if (Touch(record.Id) is { } other)
        {
            return other;
        }

        lock (_gate)
        {
            if (_byId.TryGetValue(record.Id, out var node))
            {
                return node.Value;
            }

            var computed = new Lazy<FaceAtlas>(() => FaceAtlas.Fit(record.ToPatientFace()));
            _byId[record.Id] = _newestFirst.AddFirst(computed);
            Forget();
            return computed;
        }
    }

    private void Forget()
    {
        while (_byId.Count > Kept)
        {
            var oldest = _newestFirst.Last!;
            _newestFirst.RemoveLast();
            _byId.Remove(_byId.First(pair => pair.Value == oldest).Key);
        }
    }
}
