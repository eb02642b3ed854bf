import { html, nothing } from 'lit';
import { day, dateIn, t } from '../app/messages.js';

export const STATUSES = ['TODO', 'IN_PROGRESS', 'IN_REVIEW', 'DONE', 'CANCELLED'];
export const OPEN = 'TODO,IN_PROGRESS,IN_REVIEW';
export const PRIORITIES = ['LOW', 'MEDIUM', 'HIGH', 'URGENT'];

/** What the select of a task's status offers. */
export const statusOptions = () => STATUSES.map((it) => [it, t('status.' + it)]);
export const priorityOptions = () => PRIORITIES.map((it) => [it, t('priority.' + it)]);

export function isOpen(task) {
  return task.status !== 'DONE' && task.status !== 'CANCELLED';
}

/** The status, told by its words as well as its colour. */
export function status(task) {
  return html`<span class="status ${task.status.toLowerCase()}">${t('status.' + task.status)}</span>`;
}

/** The priority where it is another than usual. */
export function priority(task) {
  return task.priority === 'MEDIUM'
    ? nothing
    : html`<span class="priority ${task.priority.toLowerCase()}">${t('priority.' + task.priority)}</span>`;
}

/** Until when it is to be done. */
export function due(task) {
  if (!task.dueDate) {
    return nothing;
  }
  const today = task.dueDate === dateIn(0);
  const text = task.overdue ? t('task.overdue', { date: day(task.dueDate) }) : today ? t('task.due.today') : day(task.dueDate);
  return html`<span class="due ${task.overdue ? 'late' : ''}">${text}</span>`;
}
