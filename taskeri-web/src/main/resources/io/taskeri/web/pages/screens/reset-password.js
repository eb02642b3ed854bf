import { html } from 'lit';
import { post } from '../app/api.js';
import { t } from '../app/messages.js';
import { to } from '../app/place.js';
import { go } from '../app/router.js';
import { Screen } from '../app/screen.js';
import { forget } from '../app/session.js';
import { tell } from '../app/tell.js';
import { field } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { gate } from '../parts/gate.js';

export const screen = 'taskeri-reset-password';
export const open = true;

/** Chooses a new password by the link of a mail. */
class ResetPassword extends Screen {
  form = new Form(this, async (typed) => {
    try {
      await post('/auth/password/reset', { token: this.token, password: typed['/password'] });
    } catch (problem) {
      problem.errors = problem.errors.map((it) => (it.field === '/token' ? { ...it, field: '/password' } : it));
      throw problem;
    }
    forget(); // all sessions of the account have ended
    tell(t('reset.done'));
    go('login', { replace: true });
  });

  /** Behind the #, so that it stands in nobody's log. */
  get token() {
    return new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
  }

  get heading() {
    return t('reset.title');
  }

  content() {
    return gate(t('reset.title'), t('reset.lead'), html`
      <form @submit=${this.form.submit}>
        ${this.form.alert()}
        ${field({ name: '/password', label: t('field.new-password'), type: 'password', autocomplete: 'new-password', hint: t('field.password.hint'), required: true, error: this.form.errors['/password'] })}
        ${this.form.button(t('reset.send'))}
      </form>
      <p class="aside"><a href=${to('forgotten-password')}>${t('reset.again')}</a></p>`);
  }
}

customElements.define(screen, ResetPassword);
