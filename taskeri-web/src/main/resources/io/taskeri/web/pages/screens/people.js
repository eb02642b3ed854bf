import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { all, post } from '../app/api.js';
import { t } from '../app/messages.js';
import { Screen } from '../app/screen.js';
import { may, who } from '../app/session.js';
import { tell, tellProblem } from '../app/tell.js';
import '../parts/dialog.js';
import { icon } from '../parts/icons.js';
import { invite } from '../parts/invite.js';
import { invitations } from '../parts/invitations.js';
import '../parts/menu.js';
import { avatar } from '../parts/person.js';

export const screen = 'taskeri-people';

/** Who belongs to the organization, and who is invited to. */
class People extends Screen {
  static properties = { inviting: { state: true }, sent: { state: true } };

  constructor() {
    super();
    this.inviting = false;
    this.sent = null;
  }

  get heading() {
    return t('people.title');
  }

  async load() {
    [this.people, this.invitations, this.roles] = await Promise.all([
      all('/users', { sort: 'name' }),
      may('user:invite') ? all('/invitations', { status: 'PENDING,EXPIRED' }) : [],
      may('user:invite') && may('role:read') ? all('/roles') : [],
    ]);
  }

  content() {
    return html`<div class="page">
      <header class="head">
        <h1 tabindex="-1">${t('people.title')}</h1>
        ${this.roles.length
          ? html`<button class="button primary" @click=${() => (this.inviting = true)}>${icon('plus')}${t('people.invite')}</button>`
          : nothing}
      </header>
      <ul class="rows">${repeat(this.people, (it) => it.id, (it) => this.person(it))}</ul>
      ${this.invitations.length ? invitations(this) : nothing}
      ${this.inviting || this.sent
        ? html`<taskeri-dialog .heading=${t('people.invite')} .content=${() => invite(this)} @closed=${() => this.closed()}></taskeri-dialog>`
        : nothing}
    </div>`;
  }

  closed() {
    this.inviting = false;
    this.sent = null;
  }

  person(person) {
    const active = person.status === 'ACTIVE';
    const choice = active ? ['deactivate', t('people.deactivate')] : ['reactivate', t('people.reactivate')];
    const other = person.id !== who().user.id && person.erasedAt === null;
    return html`<li class="row person">
      ${avatar(person)}
      <span class="title"><strong>${person.name}</strong> <span class="muted small">${person.email}</span></span>
      ${person.roles.map((it) => html`<span class="label">${it.name}</span>`)}
      ${active ? nothing : html`<span class="status">${t('people.inactive')}</span>`}
      ${other && may('user:deactivate')
        ? html`<taskeri-menu .label=${t('people.more', { name: person.name })} .face=${icon('more')} .items=${[choice]} .choose=${(it) => this.act(person, it)}></taskeri-menu>`
        : nothing}
    </li>`;
  }

  async act(person, action) {
    try {
      const changed = await post(`/users/${person.id}/${action}`);
      this.people = this.people.map((it) => (it.id === person.id ? changed : it));
      this.requestUpdate();
      tell(t('people.' + action + 'd', { name: person.name }));
    } catch (problem) {
      tellProblem(problem);
    }
  }

  /** Sends an invitation anew, or takes it back. */
  async change(invitation, action) {
    try {
      const changed = await post(`/invitations/${invitation.id}/${action}`);
      const rest = this.invitations.filter((it) => it.id !== invitation.id);
      this.invitations = action === 'revoke' ? rest : [changed, ...rest];
      this.sent = action === 'revoke' ? null : changed;
      this.requestUpdate();
    } catch (problem) {
      tellProblem(problem);
    }
  }

  invited(invitation) {
    this.invitations = [invitation, ...this.invitations];
    this.sent = invitation;
  }
}

customElements.define(screen, People);
