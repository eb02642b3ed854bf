import { html } from 'lit';
import { get } from '../app/api.js';
import { t } from '../app/messages.js';
import { go } from '../app/router.js';
import { Screen } from '../app/screen.js';
import { enter } from '../app/session.js';
import { tell } from '../app/tell.js';
import { field } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { gate } from '../parts/gate.js';

export const screen = 'taskeri-invitation';
export const open = true;

/** Joins an organization by the link of an invitation. */
class Invitation extends Screen {
  form = new Form(this, async (typed) => {
    await enter(this.path, { name: typed['/name'], password: typed['/password'] });
    tell(t('invitation.done', { name: this.invited.tenant.name }));
    go('', { replace: true });
  });

  get path() {
    return '/auth/invitations/' + encodeURIComponent(this.params.token);
  }

  get heading() {
    return t('invitation.heading');
  }

  async load() {
    this.invited = await get(this.path);
  }

  content() {
    const { tenant, email } = this.invited;
    const { errors } = this.form;
    return gate(t('invitation.title', { name: tenant.name }), t('invitation.lead', { email }), html`
      <form @submit=${this.form.submit}>
        ${this.form.alert()}
        <input type="email" autocomplete="username" .value=${email} hidden />
        ${field({ name: '/name', label: t('field.your-name'), autocomplete: 'name', required: true, error: errors['/name'] })}
        ${field({ name: '/password', label: t('field.password'), type: 'password', autocomplete: 'new-password', hint: t('field.password.hint'), required: true, error: errors['/password'] })}
        ${this.form.button(t('invitation.send'))}
      </form>`);
  }
}

customElements.define(screen, Invitation);
