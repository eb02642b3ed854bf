import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { all, get, post } from '../app/api.js';
import { Element } from '../app/element.js';
import { day, has, moment, t } from '../app/messages.js';
import { may } from '../app/session.js';
import { tellProblem } from '../app/tell.js';
import { avatar } from './person.js';

/** What was said about a task and what happened to it, in one stream. */
class TaskStream extends Element {
  static properties = { task: { attribute: false }, entries: { state: true } };

  constructor() {
    super();
    this.entries = [];
  }

  willUpdate(changed) {
    if (changed.has('task') && changed.get('task')?.id !== this.task.id) {
      this.refresh();
    }
  }

  async refresh() {
    const path = '/tasks/' + this.task.id;
    try {
      const [comments, activity] = await Promise.all([
        all(path + '/comments'),
        get(path + '/activity', { limit: 50 }),
      ]);
      const happened = activity.items.filter((it) => it.entityType === 'TASK' && it.field !== 'rank' && (it.field || it.action === 'CREATED'));
      this.entries = [
        ...comments.map((it) => ({ id: it.id, at: it.createdAt, person: person(it.author), body: it.body })),
        ...happened.map((it) => ({ id: it.id, at: it.occurredAt, person: person(it.actor), event: it })),
      ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    } catch (problem) {
      tellProblem(problem);
    }
  }

  render() {
    return html`<section class="stream" aria-labelledby="stream">
      <h2 id="stream">${t('stream.title')}</h2>
      <ol>${repeat(this.entries, (it) => it.id, (it) => (it.body === undefined ? this.happened(it) : this.said(it)))}</ol>
      ${may('comment:create')
        ? html`<form class="comment" @submit=${this.comment}>
            <textarea name="body" rows="2" aria-label=${t('stream.write')} placeholder=${t('stream.write')} required @keydown=${this.typed}></textarea>
            <button class="button">${t('stream.send')}</button>
          </form>`
        : nothing}
    </section>`;
  }

  said({ person, at, body }) {
    return html`<li class="said">
      ${avatar(person)}
      <div><p class="muted small"><strong>${person.name}</strong> <time datetime=${at}>${moment(at)}</time></p><p class="body">${body}</p></div>
    </li>`;
  }

  happened({ person, at, event }) {
    return html`<li class="happened muted small">
      <strong>${person.name}</strong> ${what(event)} <time datetime=${at}>${moment(at)}</time>
    </li>`;
  }

  typed(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  }

  async comment(event) {
    event.preventDefault();
    const { body } = event.target.elements;
    try {
      await post(`/tasks/${this.task.id}/comments`, { body: body.value });
      body.value = '';
      await this.refresh();
    } catch (problem) {
      tellProblem(problem);
    }
  }
}

const NAMES = { dueDate: 'due', assigneeIds: 'assignees', parentId: 'parent' };

const person = ({ userId, name }) => ({ id: userId, name });

function what({ action, field, from, to }) {
  if (action === 'CREATED' && !field) {
    return t('stream.created');
  }
  const label = has('field.' + (NAMES[field] ?? field)) ? t('field.' + (NAMES[field] ?? field)) : field;
  if (field === 'description' || field === 'assigneeIds' || field === 'parentId') {
    return t('stream.changed', { field: label });
  }
  return t('stream.changed.to', { field: label, from: value(field, from), to: value(field, to) });
}

function value(field, text) {
  if (text === null || text === '') {
    return t('task.none');
  }
  if (has(`${field}.${text}`)) {
    return t(`${field}.${text}`);
  }
  return field === 'dueDate' ? day(text) : text;
}

customElements.define('taskeri-task-stream', TaskStream);
