import { html, nothing } from 'lit';
import { get } from '../app/api.js';
import { t } from '../app/messages.js';
import { to } from '../app/place.js';
import { go } from '../app/router.js';
import { Screen } from '../app/screen.js';
import { enter } from '../app/session.js';
import { tell } from '../app/tell.js';
import { field } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { gate } from '../parts/gate.js';

export const screen = 'taskeri-register';
export const open = true;
export const strangersOnly = true;

const PAUSE = 350;

/** Registers an organization; its short name is proposed and checked while one types. */
class Register extends Screen {
  static properties = { slug: { state: true }, proposal: { state: true }, needsCode: { state: true } };

  form = new Form(this, (typed) => this.send(typed));

  constructor() {
    super();
    this.slug = '';
    this.proposal = null;
    this.needsCode = false;
    this.chosen = false;
  }

  get heading() {
    return t('register.title');
  }

  async send(typed) {
    try {
      await enter('/tenants', {
        name: typed['/name'],
        slug: typed['/slug'] || null,
        admin: { email: typed['/admin/email'], name: typed['/admin/name'], password: typed['/admin/password'] },
      }, typed.code ? { 'Registration-Code': typed.code } : {});
    } catch (problem) {
      this.needsCode ||= problem.code === 'registration-code-invalid';
      if (problem.code === 'slug-taken') {
        this.check(typed['/slug']);
      }
      throw problem;
    }
    tell(t('register.done', { name: typed['/name'] }));
    go('', { replace: true });
  }

  /** The name of the organization proposes a short one until one is chosen. */
  named(event) {
    if (!this.chosen) {
      this.later(event.target.value, true);
    }
  }

  slugged(event) {
    this.chosen = event.target.value !== '';
    this.slug = event.target.value;
    this.later(event.target.value, false);
  }

  later(text, take) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.check(text, take), PAUSE);
  }

  async check(text, take = false) {
    if (!text) {
      this.proposal = null;
      return;
    }
    try {
      const found = await get('/tenants/available', { slug: plain(text) });
      this.proposal = found;
      if (take && !this.chosen) {
        this.slug = found.available ? found.slug : (found.suggestion ?? '');
        this.proposal = this.slug ? { slug: this.slug, available: true } : found;
      }
    } catch {
      this.proposal = null; // the answer to the registration will tell
    }
  }

  content() {
    const { errors } = this.form;
    return gate(t('register.title'), t('register.lead'), html`
      <form @submit=${this.form.submit}>
        ${this.form.alert()}
        ${field({ name: '/name', label: t('field.organization'), autocomplete: 'organization', required: true, error: errors['/name'], input: (it) => this.named(it) })}
        ${field({ name: '/slug', label: t('field.slug'), hint: t('field.slug.hint'), value: this.slug, error: errors['/slug'], input: (it) => this.slugged(it) })}
        <div class="availability" aria-live="polite">${this.availability()}</div>
        ${field({ name: '/admin/name', label: t('field.your-name'), autocomplete: 'name', required: true, error: errors['/admin/name'] })}
        ${field({ name: '/admin/email', label: t('field.email'), type: 'email', autocomplete: 'username', required: true, error: errors['/admin/email'] })}
        ${field({ name: '/admin/password', label: t('field.password'), type: 'password', autocomplete: 'new-password', hint: t('field.password.hint'), required: true, error: errors['/admin/password'] })}
        ${this.needsCode ? field({ name: 'code', label: t('field.code'), hint: t('field.code.hint'), required: true }) : nothing}
        ${this.form.button(t('register.send'))}
      </form>
      <p class="aside"><a href=${to('login')}>${t('register.log-in')}</a></p>`);
  }

  availability() {
    if (!this.proposal) {
      return nothing;
    }
    const { slug, available, suggestion } = this.proposal;
    if (available) {
      return html`<p class="good">${t('register.free', { slug })}</p>`;
    }
    return html`<p class="error">
      ${t('register.taken', { slug })}
      ${suggestion
        ? html`<button type="button" class="link" @click=${() => this.accept(suggestion)}>${t('register.take', { slug: suggestion })}</button>`
        : nothing}
    </p>`;
  }

  accept(suggestion) {
    this.chosen = true;
    this.slug = suggestion;
    this.proposal = { slug: suggestion, available: true };
  }
}

/** What a short name may be made of: ä as ae, é as e, blanks as a dash. */
function plain(text) {
  const umlauts = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  const slug = text
    .toLowerCase()
    .replace(/[äöüß]/g, (it) => umlauts[it])
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return (slug || text).slice(0, 40);
}

customElements.define(screen, Register);
