using Glabella.Clinic.Tests.Support;

[assembly: AssemblyFixture(typeof(PostgresLifetime))]

namespace Glabella.Clinic.Tests.Support;

/// <summary>Ends the test run's PostgreSQL with the run.</summary>
public sealed class PostgresLifetime : IDisposable
{
    public void Dispose() => PostgresServer.StopShared();
}
