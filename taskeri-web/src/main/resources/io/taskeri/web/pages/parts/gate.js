import { html } from 'lit';
import { language, speak, t } from '../app/messages.js';

/** What stands around the screens of who is not logged in. */
export function gate(title, lead, content) {
  const other = language === 'de' ? ['en', 'English'] : ['de', 'Deutsch'];
  return html`<div class="gate">
    <p class="wordmark">${t('app.name')}</p>
    <div class="card">
      <h1 tabindex="-1">${title}</h1>
      ${lead ? html`<p class="muted">${lead}</p>` : ''}
      ${content}
    </div>
    <button class="bare small" lang=${other[0]} @click=${() => speak(other[0])}>${other[1]}</button>
  </div>`;
}
