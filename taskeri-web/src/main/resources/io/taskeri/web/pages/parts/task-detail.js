import { html, nothing } from 'lit';
import { all, get, put, remove } from '../app/api.js';
import { t } from '../app/messages.js';
import { to } from '../app/place.js';
import { Screen } from '../app/screen.js';
import { may, who } from '../app/session.js';
import { tell, tellProblem } from '../app/tell.js';
import './subtasks.js';
import { clashBar } from './task-clash.js';
import { TaskChanges } from './task-changes.js';
import { taskFacts } from './task-facts.js';
import './task-stream.js';

/** All of a task, changed where it stands. For the page of a task, and the drawer beside a board. */
class TaskDetail extends Screen {
  static properties = {
    key: {},
    changed: { attribute: false },
    gone: { attribute: false },
    task: { state: true },
    clash: { state: true },
    asking: { state: true },
  };

  changes = new TaskChanges(this);
  drafts = new Map();

  constructor() {
    super();
    this.changed = () => {};
    this.gone = () => {};
    this.clash = null;
    this.asking = false;
  }

  get heading() {
    return this.task ? `${this.task.key} ${this.task.title}` : '';
  }

  async load() {
    const optional = (promise) => promise.catch(() => []);
    [this.task, this.people, this.labels] = await Promise.all([
      get('/tasks/' + encodeURIComponent(this.key)),
      may('user:read') ? optional(all('/users', { status: 'ACTIVE', sort: 'name' })) : [],
      optional(all('/labels').then((found) => found.map((it) => it.name))),
    ]);
    const { parentId, projectId } = this.task;
    [this.parent, this.project] = await Promise.all([
      parentId ? get('/tasks/' + parentId) : null,
      get('/projects/' + projectId),
    ]);
  }

  willUpdate(changed) {
    if (changed.has('key') && changed.get('key')) {
      this.keepDrafts();
      this.reload();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.keepDrafts();
  }

  get writable() {
    const me = who()?.user.id;
    const own = this.task.createdBy === me || this.task.assignees.some((it) => it.userId === me);
    return this.project.archivedAt === null && (may('task:update:any') || (may('task:update') && own));
  }

  /** What was typed and not yet sent is sent when the task is put away. */
  keepDrafts() {
    this.drafts.forEach((value, field) => this.save({ [field]: value }));
    this.drafts.clear();
  }

  async save(change) {
    Object.keys(change).forEach((it) => this.drafts.delete(it));
    await this.attempt(this.changes.save(change));
  }

  assign(id) {
    return this.attempt(this.changes.run(() => put(`/tasks/${this.task.id}/assignees/${id}`)));
  }

  unassign(id) {
    return this.attempt(this.changes.run(() => remove(`/tasks/${this.task.id}/assignees/${id}`)));
  }

  async attempt(saved) {
    try {
      this.changed(await saved);
    } catch (problem) {
      tellProblem(problem);
      this.requestUpdate();
    }
    this.querySelector('taskeri-task-stream')?.refresh();
  }

  merged(name) {
    tell(t(name ? 'task.merged.by' : 'task.merged', { name }));
  }

  async clashed(clash) {
    this.clash = clash;
    await this.updateComplete;
    this.querySelector('.clash')?.focus();
  }

  settleClash(mine) {
    const { field, mine: value } = this.clash;
    this.clash = null;
    if (mine) {
      this.save({ [field]: value });
    }
  }

  async delete() {
    try {
      await remove('/tasks/' + this.task.id);
      this.drafts.clear();
      tell(t('task.deleted', { key: this.task.key }));
      this.gone(this.task);
    } catch (problem) {
      tellProblem(problem);
    }
  }

  content() {
    const { task, writable } = this;
    return html`<article class="task">
      <h1 class="unseen" tabindex="-1">${task.key} ${task.title}</h1>
      <p class="crumbs"><a href=${to('projects/' + this.project.key)}>${this.project.name}</a> <span aria-hidden="true">/</span> <span class="key">${task.key}</span></p>
      ${this.clash ? clashBar(this.clash, (mine) => this.settleClash(mine)) : nothing}
      ${this.words('title', t('field.title'), 'title-input', 1)}
      <div class="task-grid">
        <div class="task-main">
          <h2 id="task-description">${t('field.description')}</h2>
          ${this.words('description', t('field.description'), 'description-input', 3)}
          ${task.parentId ? nothing : html`<taskeri-subtasks .task=${task} .writable=${this.project.archivedAt === null && may('task:create')}></taskeri-subtasks>`}
          <taskeri-task-stream .task=${task}></taskeri-task-stream>
        </div>
        <aside aria-label=${t('task.facts')}>${taskFacts(this)} ${may('task:delete:any') ? this.deletion() : nothing}</aside>
      </div>
      ${writable ? nothing : html`<p class="muted small">${t('task.read-only')}</p>`}
    </article>`;
  }

  words(field, label, style, rows) {
    return html`<textarea
      class=${style}
      aria-label=${label}
      rows=${rows}
      maxlength=${field === 'title' ? 255 : nothing}
      placeholder=${field === 'description' && this.writable ? t('task.describe') : nothing}
      .value=${this.task[field]}
      ?readonly=${!this.writable}
      @input=${(event) => this.drafts.set(field, event.target.value)}
      @keydown=${(event) => this.typed(event, field)}
      @change=${(event) => this.wrote(event, field)}
    ></textarea>`;
  }

  /** A title is one line: Enter is done with it. */
  typed(event, field) {
    if (event.key === 'Enter' && (field === 'title' || event.ctrlKey)) {
      event.preventDefault();
      event.target.blur();
    }
  }

  wrote(event, field) {
    const value = event.target.value.trim();
    if (field === 'title' && !value) {
      event.target.value = this.task.title;
      this.drafts.delete(field);
    } else {
      this.save({ [field]: value });
    }
  }

  deletion() {
    return this.asking
      ? html`<div class="asking" role="group" aria-label=${t('task.delete')}>
          <p>${t('task.delete.sure', { key: this.task.key })}</p>
          <button class="button danger" @click=${this.delete}>${t('task.delete')}</button>
          <button class="button" @click=${() => (this.asking = false)}>${t('task.keep')}</button>
        </div>`
      : html`<button class="button quiet" @click=${() => (this.asking = true)}>${t('task.delete')}</button>`;
  }
}

customElements.define('taskeri-task-detail', TaskDetail);
