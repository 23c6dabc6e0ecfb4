using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Glabella.Clinic.Storage;

/// <summary>Stores every <c>readonly record struct XId(Guid Value)</c> of this assembly as its Guid.</summary>
internal static class IdConversions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        foreach (var id in Ids())
        {
            builder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }
    }

    private static IEnumerable<Type> Ids() => typeof(IdConversions).Assembly.GetTypes().Where(type =>
        type.IsValueType && type.Name.EndsWith("Id", StringComparison.Ordinal) && type.GetConstructor([typeof(Guid)]) is not null);

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(ToGuid(), FromGuid())
    {
        private static Expression<Func<TId, Guid>> ToGuid()
        {
            var id = Expression.Parameter(typeof(TId), "id");
            return Expression.Lambda<Func<TId, Guid>>(Expression.Property(id, "Value"), id);
        }

        private static Expression<Func<Guid, TId>> FromGuid()
        {
            var value = Expression.Parameter(typeof(Guid), "value");
            return Expression.Lambda<Func<Guid, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(Guid)])!, value), value);
        }
    }
}
