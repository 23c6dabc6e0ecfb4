import { svg, type SVGTemplateResult } from 'lit';

// Drawn for Glabella on a 24 grid, 1.75 stroke.
const icon = (paths: SVGTemplateResult): SVGTemplateResult => svg`
  <svg class="planner-icon" viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.75"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

export const undoIcon = icon(svg`<path d="M9 14 4 9l5-5" /><path d="M4 9h10a6 6 0 0 1 0 12h-3" />`);
export const redoIcon = icon(svg`<path d="m15 14 5-5-5-5" /><path d="M20 9H10a6 6 0 0 0 0 12h3" />`);
export const warnIcon = icon(svg`<path d="M12 4 2.8 20h18.4z" /><path d="M12 10v4" /><path d="M12 17v.1" />`);
export const blockIcon = icon(svg`<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8z" /><path d="M12 8v5" /><path d="M12 16v.1" />`);
export const informIcon = icon(svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v5" /><path d="M12 8v.1" />`);
export const tickIcon = icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`);
export const plusIcon = icon(svg`<path d="M12 5v14M5 12h14" />`);
export const lockedIcon = icon(svg`<rect x="5" y="11" width="14" height="9" rx="1.5" fill="currentColor" /><path d="M8 11V8a4 4 0 0 1 8 0v3" />`);
export const openLockIcon = icon(svg`<rect x="5" y="11" width="14" height="9" rx="1.5" /><path d="M8 11V8a4 4 0 0 1 7.6-1.7" />`);
export const crossIcon = icon(svg`<path d="m6 6 12 12M18 6 6 18" />`);
