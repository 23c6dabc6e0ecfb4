namespace Glabella.App.Web.Hosting;

/// <summary>Problem details (RFC 9457) as the client's scripts read them.</summary>
internal sealed record Problem(string Title, int Status, string Code, string? Field, string Message);
