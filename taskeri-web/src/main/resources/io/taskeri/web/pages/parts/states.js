import { html, nothing } from 'lit';
import { t } from '../app/messages.js';
import { to } from '../app/place.js';
import { icon } from './icons.js';

/** That something is on its way. */
export function loading() {
  return html`<div class="loading" role="status">
    <span class="unseen">${t('state.loading')}</span>
    <div class="bone wide"></div>
    <div class="bone"></div>
    <div class="bone"></div>
    <div class="bone short"></div>
  </div>`;
}

/** That there is nothing yet, and what to do about it. */
export function empty(title, text, action = nothing) {
  return html`<div class="state">
    ${icon('sparkle')}
    <h2>${title}</h2>
    <p>${text}</p>
    ${action}
  </div>`;
}

const KINDS = { 0: 'offline', 403: 'forbidden', 404: 'missing', 503: 'busy' };

/** Why something cannot be shown. */
export function failed(problem, again) {
  const kind = KINDS[problem.status] ?? 'broken';
  const final = kind === 'forbidden' || kind === 'missing';
  return html`<div class="state" role="alert">
    ${icon(kind === 'offline' ? 'cloud' : 'compass')}
    <h1 tabindex="-1">${t(`state.${kind}`)}</h1>
    <p>${t(`state.${kind}.text`)}</p>
    ${problem.requestId && kind === 'broken'
      ? html`<p class="muted small">${t('state.request', { id: problem.requestId })}</p>`
      : nothing}
    ${final
      ? html`<a class="button" href=${to('/')}>${t('state.home')}</a>`
      : html`<button class="button" @click=${again}>${t('state.again')}</button>`}
  </div>`;
}
