import { svg, html } from 'lit';

const PATHS = {
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`,
  close: svg`<path d="M6 6l12 12M18 6 6 18" />`,
  cloud: svg`<path d="M7 18a4 4 0 0 1-.4-8A6 6 0 0 1 18 9.2 4.4 4.4 0 0 1 17.5 18M4 4l16 16" />`,
  compass: svg`<circle cx="12" cy="12" r="9" /><path d="m15.5 8.5-2 5-5 2 2-5z" />`,
  folder: svg`<path d="M3.5 7a2 2 0 0 1 2-2h4l2 2.5h7a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2z" />`,
  move: svg`<path d="M5 12h14M13 6l6 6-6 6" />`,
  out: svg`<path d="M14 4H6.5A1.5 1.5 0 0 0 5 5.5v13A1.5 1.5 0 0 0 6.5 20H14M10 12h10M16.5 8.5 20 12l-3.5 3.5" />`,
  more: svg`<path d="M6 12h.01M12 12h.01M18 12h.01" />`,
  people: svg`<circle cx="9" cy="8.5" r="3.5" /><path d="M3 19.5c.6-3.2 3-5 6-5s5.4 1.8 6 5M15.5 5.3a3.5 3.5 0 0 1 0 6.400M18 14.900c1.600.8 2.600 2.400 3 4.600" />`,
  plus: svg`<path d="M12 5v14M5 12h14" />`,
  sparkle: svg`<path d="M12 4v5M12 15v5M4 12h5M15 12h5" />`,
  sun: svg`<circle cx="12" cy="12" r="4" /><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4" />`,
  work: svg`<path d="M4 6.5l1.5 1.5L8.5 5M4 13.5l1.5 1.5 3-3M12 7h8M12 14h8M12 20h5M4.5 20h1" />`,
};

/** A picture that says nothing which the text beside it does not. */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${PATHS[name]}</svg>`;
}
