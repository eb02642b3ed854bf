import { html } from 'lit';
import { post } from '../app/api.js';
import { t } from '../app/messages.js';
import { to } from '../app/place.js';
import { Screen } from '../app/screen.js';
import { field } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { gate } from '../parts/gate.js';

export const screen = 'taskeri-forgotten-password';
export const open = true;

/** Asks for a link by mail. Whether anybody has the address is not told. */
class ForgottenPassword extends Screen {
  static properties = { sent: { state: true } };

  form = new Form(this, async (typed) => {
    await post('/auth/password/forgot', { email: typed['/email'] });
    this.sent = true;
    await this.updateComplete;
    this.querySelector('h1').focus();
  });

  get heading() {
    return t('forgotten.title');
  }

  content() {
    if (this.sent) {
      return gate(t('forgotten.sent'), t('forgotten.sent.text'), html`<p class="aside"><a href=${to('login')}>${t('forgotten.back')}</a></p>`);
    }
    return gate(t('forgotten.title'), t('forgotten.lead'), html`
      <form @submit=${this.form.submit}>
        ${this.form.alert()}
        ${field({ name: '/email', label: t('field.email'), type: 'email', autocomplete: 'username', required: true, error: this.form.errors['/email'] })}
        ${this.form.button(t('forgotten.send'))}
      </form>
      <p class="aside"><a href=${to('login')}>${t('forgotten.back')}</a></p>`);
  }
}

customElements.define(screen, ForgottenPassword);
