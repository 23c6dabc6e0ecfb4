namespace Glabella.App.Web.Layout;

/// <summary>The steps of a visit, in order.</summary>
public enum VisitStep
{
    Assess,
    Plan,
    Sign,
    Treat,
    Review,
}
