import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { moment, t } from '../app/messages.js';

/** The invitations that are not accepted yet. */
export function invitations(people) {
  return html`<section aria-labelledby="invitations">
    <h2 id="invitations">${t('invitations.title')} <span class="count">${people.invitations.length}</span></h2>
    <ul class="rows">
      ${repeat(people.invitations, (it) => it.id, (it) => html`<li class="row">
        <span class="title">${it.email} <span class="muted small">${t(it.status === 'EXPIRED' ? 'invitations.expired' : 'invitations.until', { when: moment(it.expiresAt) })}</span></span>
        ${it.roles.map((role) => html`<span class="label">${role.name}</span>`)}
        <button class="button" aria-label=${t('invitations.resend.to', { email: it.email })} @click=${() => people.change(it, 'resend')}>${t('invitations.resend')}</button>
        <button class="button quiet" aria-label=${t('invitations.revoke.of', { email: it.email })} @click=${() => people.change(it, 'revoke')}>${t('invitations.revoke')}</button>
      </li>`)}
    </ul>
  </section>`;
}
