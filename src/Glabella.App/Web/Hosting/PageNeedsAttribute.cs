namespace Glabella.App.Web.Hosting;

/// <summary>What one page needs beyond the strict default: put it on the page's component, or add it as endpoint metadata.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PageNeedsAttribute : Attribute
{
    internal static readonly PageNeedsAttribute Nothing = new();

    /// <summary>The page takes pictures.</summary>
    public bool Camera { get; init; }

    /// <summary>The page runs WebAssembly.</summary>
    public bool WebAssembly { get; init; }

    /// <summary>The page's library builds functions from text, as the landmarker's does. Give such a page nothing else to do.</summary>
    public bool Eval { get; init; }

    /// <summary>The page shows a page of this site in a frame.</summary>
    public bool FramesSelf { get; init; }

    /// <summary>The page may be shown in a frame by this site.</summary>
    public bool FramedBySelf { get; init; }

    internal string ContentSecurityPolicy() => string.Join("; ",
        "default-src 'none'",
        "script-src 'self'" + (WebAssembly ? " 'wasm-unsafe-eval'" : "") + (Eval ? " 'unsafe-eval'" : ""),
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "connect-src 'self' blob: data:",
        "font-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "frame-src " + (FramesSelf ? "'self'" : "'none'"),
        "frame-ancestors " + (FramedBySelf ? "'self'" : "'none'"),
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'");

    internal string PermissionsPolicy() =>
        $"camera=({(Camera ? "self" : "")}), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
}
