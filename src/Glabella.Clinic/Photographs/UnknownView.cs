namespace Glabella.Clinic.Photographs;

/// <summary>No photograph has such a view.</summary>
public sealed record UnknownView(string View) : Refusal(
    "unknown-view", $"There is no view \"{(View.Length <= 40 ? View : View[..40] + "…")}\". The views are {string.Join(", ", PhotographView.All.Select(view => view.Id))}.", "view");
