// The part of a picture that is shown, in pixels of the picture.

export interface ViewBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const MAX_ZOOM = 24;

/** Scales about a fixed point of the picture; never smaller than the picture's own size divided by the greatest zoom. */
export function zoomed(view: ViewBox, factor: number, about: { readonly x: number; readonly y: number }, picture: { readonly width: number; readonly height: number }): ViewBox {
  const limited = Math.min(Math.max(view.width * factor, picture.width / MAX_ZOOM), picture.width * 1.5) / view.width;
  return {
    x: about.x - (about.x - view.x) * limited,
    y: about.y - (about.y - view.y) * limited,
    width: view.width * limited,
    height: view.height * limited,
  };
}

export function panned(view: ViewBox, dx: number, dy: number): ViewBox {
  return { ...view, x: view.x - dx, y: view.y - dy };
}

/** The box around some points, with a margin as a share of its size. */
export function around(points: readonly { readonly x: number; readonly y: number }[], margin: number): ViewBox {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const pad = margin * Math.max(right - left, bottom - top, 1);
  return { x: left - pad, y: top - pad, width: right - left + 2 * pad, height: bottom - top + 2 * pad };
}
