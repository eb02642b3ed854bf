import { html } from 'lit';

const HUES = 8;

/** The person's initials on a colour that is always theirs. The name stands beside it or in its title. */
export function avatar({ id, name }) {
  const initials = name.split(/\s+/).filter(Boolean).slice(0, 2).map((it) => [...it][0]).join('');
  let hue = 0;
  for (const letter of id.slice(-6)) {
    hue = (hue * 31 + letter.charCodeAt(0)) % HUES;
  }
  return html`<span class="avatar hue-${hue}" title=${name} aria-hidden="true">${initials.toUpperCase()}</span>`;
}
