import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { all, post } from '../app/api.js';
import { t } from '../app/messages.js';
import { to } from '../app/place.js';
import { go } from '../app/router.js';
import { Screen } from '../app/screen.js';
import { may } from '../app/session.js';
import { tell } from '../app/tell.js';
import '../parts/dialog.js';
import { field } from '../parts/field.js';
import { Form } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { empty } from '../parts/states.js';

export const screen = 'taskeri-projects';

/** The projects that are open to who is logged in, and a new one. */
class Projects extends Screen {
  static properties = { creating: { state: true }, key: { state: true } };

  form = new Form(this, async (typed) => {
    const project = await post('/projects', {
      name: typed['/name'],
      key: typed['/key'],
      description: typed['/description'] || null,
      visibility: typed['/visibility'],
      status: 'ACTIVE',
    });
    tell(t('projects.created', { name: project.name }));
    go('projects/' + project.key);
  });

  constructor() {
    super();
    this.creating = false;
    this.key = '';
    this.keyChosen = false;
  }

  get heading() {
    return t('projects.title');
  }

  async load() {
    this.projects = (await all('/projects', { sort: 'name' })).filter((it) => it.archivedAt === null);
  }

  content() {
    const create = may('project:create')
      ? html`<button class="button primary" @click=${() => (this.creating = true)}>${icon('plus')}${t('projects.new')}</button>`
      : nothing;
    return html`<div class="page">
      <header class="head"><h1 tabindex="-1">${t('projects.title')}</h1>${this.projects.length ? create : nothing}</header>
      ${this.projects.length
        ? html`<ul class="tiles">${repeat(this.projects, (it) => it.id, (it) => this.tile(it))}</ul>`
        : empty(t('projects.empty'), t(may('project:create') ? 'projects.empty.text' : 'projects.none.text'), create)}
      ${this.creating
        ? html`<taskeri-dialog .heading=${t('projects.new')} .content=${() => this.creation()} @closed=${() => (this.creating = false)}></taskeri-dialog>`
        : nothing}
    </div>`;
  }

  tile(project) {
    return html`<li><a class="tile" href=${to('projects/' + project.key)}>
      <span class="key">${project.key}</span>
      <strong>${project.name}</strong>
      <span class="muted small">${t('project-status.' + project.status)}${project.visibility === 'private' ? ' · ' + t('project.private') : ''}</span>
    </a></li>`;
  }

  creation() {
    const { errors } = this.form;
    return html`<form @submit=${this.form.submit}>
      <h2>${t('projects.new')}</h2>
      ${this.form.alert()}
      ${field({ name: '/name', label: t('field.name'), required: true, error: errors['/name'], input: (it) => this.named(it) })}
      ${field({ name: '/key', label: t('field.key'), hint: t('field.key.hint'), value: this.key, required: true, longest: 10, error: errors['/key'], input: (it) => this.keyed(it) })}
      ${field({ name: '/description', label: t('field.description'), type: 'textarea', rows: 3, error: errors['/description'] })}
      ${field({ name: '/visibility', label: t('field.visibility'), value: 'organization', options: [['organization', t('project.open')], ['private', t('project.private.long')]] })}
      ${this.form.button(t('projects.create'))}
    </form>`;
  }

  /** The name proposes a key: its initials, or how it begins. */
  named(event) {
    if (this.keyChosen) {
      return;
    }
    const words = event.target.value.toUpperCase().normalize('NFD').match(/[A-Z][A-Z0-9]*/g) ?? [];
    this.key = words.length > 1 ? words.map((it) => it[0]).join('').slice(0, 6) : (words[0] ?? '').slice(0, 4);
  }

  keyed(event) {
    this.key = event.target.value.toUpperCase();
    this.keyChosen = this.key !== '';
  }
}

customElements.define(screen, Projects);
