namespace Glabella.Anatomy;

/// <summary>A group of creases that is graded together.</summary>
/// <param name="Id">For example "glabellar-lines".</param>
/// <param name="Name">The name as people read it.</param>
/// <param name="Paired">Whether each side is graded for itself.</param>
/// <param name="Expression">Id of the expression it is graded in at full contraction.</param>
public sealed record WrinkleLine(string Id, string Name, bool Paired, string Expression);
