namespace Glabella.App.Cli;

/// <summary>What <c>glabella serve</c> was asked to serve, every default filled in.</summary>
/// <param name="Demo">Whether to make and serve the demo clinic of virtual patients.</param>
/// <param name="DataDirectory">The absolute folder that holds database, photographs and keys.</param>
/// <param name="Url">The one address to answer at.</param>
/// <param name="Database">A PostgreSQL connection string; null for the embedded database in the data folder.</param>
/// <param name="HeadModel">The folder of the clinic's own head; null for the default.</param>
public sealed record ServeOptions(bool Demo, string DataDirectory, Uri Url, string? Database, string? HeadModel = null);
