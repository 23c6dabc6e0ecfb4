using System.Collections.Concurrent;
using Glabella.Mechanics;

namespace Glabella.Clinic.Faces;

/// <summary>Keeps what sittings proposed, because each look at the assessment asks again and the answer takes the mechanics of a whole face.</summary>
public sealed class StrengthMemory
{
    /// <summary>Assumed: more sittings than a clinic assesses at once; each takes a few kilobytes.</summary>
    private const int MostSittings = 200;

    private readonly ConcurrentDictionary<string, Lazy<Result<StrengthProposal>>> _proposals = new();

    /// <param name="key">All that decides the answer.</param>
    /// <param name="propose">Called once for a key, also when many ask at once.</param>
    internal Result<StrengthProposal> Find(string key, Func<Result<StrengthProposal>> propose)
    {
        if (_proposals.Count >= MostSittings && !_proposals.ContainsKey(key))
        {
            _proposals.Clear();
        }

        return _proposals.GetOrAdd(key, _ => new Lazy<Result<StrengthProposal>>(propose)).Value;
    }
}
