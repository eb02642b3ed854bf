import { html, nothing } from 'lit';
import { moment, t } from '../app/messages.js';
import { to } from '../app/place.js';
import { chips } from './chips.js';
import { avatar } from './person.js';
import { due, priorityOptions, statusOptions } from './task-words.js';

/** What is known of a task beside its words, each changed where it stands. */
export function taskFacts(detail) {
  const { task, writable } = detail;
  return html`<div class="facts-list">
    ${select('status', statusOptions(), detail)}
    ${select('priority', priorityOptions(), detail)}
    <div class="fact">
      <label class="fact-name" for="task-due">${t('field.due')}</label>
      <input id="task-due" type="date" .value=${task.dueDate ?? ''} ?disabled=${!writable} @change=${(event) => detail.save({ dueDate: event.target.value || null })} />
      ${task.overdue ? due(task) : nothing}
    </div>
    ${people(detail)} ${labels(detail)}
    ${detail.parent
      ? html`<div class="fact"><span class="fact-name">${t('field.parent')}</span><a href=${to('tasks/' + detail.parent.key)}>${detail.parent.key} ${detail.parent.title}</a></div>`
      : nothing}
    <p class="muted small">${t('task.created', { when: moment(task.createdAt) })}</p>
  </div>`;
}

function select(name, options, detail) {
  return html`<div class="fact">
    <label class="fact-name" for="task-${name}">${t('field.' + name)}</label>
    <select id="task-${name}" .value=${detail.task[name]} ?disabled=${!detail.writable} @change=${(event) => detail.save({ [name]: event.target.value })}>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === detail.task[name]}>${text}</option>`)}
    </select>
  </div>`;
}

function people(detail) {
  const { assignees } = detail.task;
  const assigned = new Set(assignees.map((it) => it.userId));
  return chips({
    label: t('field.assignees'),
    adding: t('task.assign'),
    changeable: detail.writable && detail.people.length > 0,
    chosen: assignees.map((it) => [it.userId, it.name, avatar({ id: it.userId, name: it.name })]),
    others: detail.people.filter((it) => !assigned.has(it.id)).map((it) => [it.id, it.name]),
    add: (id) => detail.assign(id),
    remove: (id) => detail.unassign(id),
  });
}

function labels(detail) {
  const chosen = detail.task.labels;
  return chips({
    label: t('field.labels'),
    adding: t('task.label'),
    changeable: detail.writable,
    chosen: chosen.map((it) => [it, it]),
    others: detail.labels.filter((it) => !chosen.includes(it)).map((it) => [it, it]),
    add: (name) => detail.save({ labels: [...chosen, name] }),
    remove: (name) => detail.save({ labels: chosen.filter((it) => it !== name) }),
  });
}
