using Glabella.Clinic;
using Glabella.Clinic.Accounts;
using Glabella.Clinic.Faces;

namespace Glabella.App.Web.Plans;

/// <summary>The faces last worked on, computed. A face never changes, so what is kept never grows stale.</summary>
internal sealed class ComputedFaces
{
    /// <summary>Assumed: more patients than are planned for at one time in one clinic; a face takes a few megabytes.</summary>
    private const int Kept = 24;

    private readonly Lock _gate = new();
    private readonly Dictionary<FaceId, LinkedListNode<Lazy<ComputedFace>>> _byId = [];
    private readonly LinkedList<Lazy<ComputedFace>> _newestFirst = [];

    /// <summary>Loads and computes a face, or takes it from those kept.</summary>
    public async Task<Result<ComputedFace>> FindAsync(FaceId id, ShowFace show, Clinician by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(show);
        if (Touch(id) is { } known)
        {
            return known.Value;
        }

        var record = await show.Execute(new(id), by, cancellation);
        return record.Succeeded ? Keep(record.Value).Value : record.Refusal;
    }

    private Lazy<ComputedFace>? Touch(FaceId id)
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

    private Lazy<ComputedFace> Keep(FaceRecord record)
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

            var computed = new Lazy<ComputedFace>(() => new ComputedFace(record));
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
