using System.Diagnostics.CodeAnalysis;

namespace Glabella.App.Web.Plans.Proposals;

/// <summary>Keeps what was used last, up to a number. Safe for several threads at once.</summary>
internal sealed class Recent<TKey, TValue>(int most)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _lock = new();
    private readonly LinkedList<KeyValuePair<TKey, TValue>> _order = new();
    private readonly Dictionary<TKey, LinkedListNode<KeyValuePair<TKey, TValue>>> _nodes = [];

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _nodes.Count;
            }
        }
    }

    /// <summary>What is kept under a key, or what is made for it; making must be cheap, for all others wait.</summary>
    public TValue GetOrAdd(TKey key, Func<TValue> make)
    {
        lock (_lock)
        {
            if (_nodes.TryGetValue(key, out var known))
            {
                _order.Remove(known);
                _order.AddFirst(known);
                return known.Value.Value;
            }

            var made = _order.AddFirst(KeyValuePair.Create(key, make()));
            _nodes.Add(key, made);
            if (_nodes.Count > most)
            {
                _nodes.Remove(_order.Last!.Value.Key);
                _order.RemoveLast();
            }

            return made.Value.Value;
        }
    }

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        lock (_lock)
        {
            value = _nodes.TryGetValue(key, out var node) ? node.Value.Value : null;
            return value is not null;
        }
    }
}
