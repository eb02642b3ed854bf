import { html } from 'lit';
import { t } from '../app/messages.js';
import { base, to } from '../app/place.js';
import { go } from '../app/router.js';
import { Screen } from '../app/screen.js';
import { enter } from '../app/session.js';
import { field } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { gate } from '../parts/gate.js';

export const screen = 'taskeri-log-in';
export const open = true;
export const strangersOnly = true;

/** Logs in; who has the same password in several organizations chooses one. */
class LogIn extends Screen {
  tenants = [];
  typed = {};
  form = new Form(this, (typed) => this.send({ ...this.typed, ...typed }));

  get heading() {
    return t('log-in.title');
  }

  async send(typed) {
    const body = { email: typed['/email'], password: typed['/password'] };
    try {
      await enter('/auth/login', typed['/tenant'] ? { ...body, tenant: typed['/tenant'] } : body);
    } catch (problem) {
      if (problem.code !== 'tenant-required') {
        throw problem;
      }
      Object.assign(this, { tenants: problem.tenants, typed });
      this.requestUpdate();
      await this.updateComplete;
      this.querySelector('input[type=radio]').focus();
      return;
    }
    go(this.target(), { replace: true });
  }

  /** Where who was sent here wanted to go, within these pages. */
  target() {
    const wanted = this.query.get('to') ?? '';
    const url = new URL(wanted, location.origin + base);
    const ours = wanted && url.origin === location.origin && url.pathname.startsWith(base);
    return ours ? url.pathname.slice(base.length) + url.search : '';
  }

  content() {
    return gate(t('log-in.title'), this.tenants.length ? t('log-in.choose') : '', html`
      <form @submit=${this.form.submit}>
        ${this.form.alert()}
        ${this.tenants.length ? this.choice() : this.credentials()}
        ${this.form.button(t('log-in.send'))}
      </form>
      <p class="aside">
        <a href=${to('forgotten-password')}>${t('log-in.forgotten')}</a>
        <a href=${to('register')}>${t('log-in.register')}</a>
      </p>`);
  }

  credentials() {
    const { errors } = this.form;
    return html`
      ${field({ name: '/email', label: t('field.email'), type: 'email', autocomplete: 'username', required: true, error: errors['/email'] })}
      ${field({ name: '/password', label: t('field.password'), type: 'password', autocomplete: 'current-password', required: true, error: errors['/password'] })}`;
  }

  choice() {
    return html`<fieldset class="choices">
      <legend>${t('field.organization')}</legend>
      ${this.tenants.map((it, i) => html`<label>
        <input type="radio" name="/tenant" value=${it.slug} ?checked=${i === 0} />
        <span>${it.name}<small class="muted">${it.slug}</small></span>
      </label>`)}
    </fieldset>`;
  }
}

customElements.define(screen, LogIn);
