import { html } from 'lit';
import { to } from '../app/place.js';
import { avatar } from './person.js';
import { due, priority, status } from './task-words.js';

/** A task in a line of a list. */
export function taskRow(task) {
  return html`<li>
    <a class="row" href=${to('tasks/' + task.key)}>
      <span class="key">${task.key}</span>
      <span class="title">${task.title}</span>
      ${priority(task)} ${due(task)} ${status(task)}
      <span class="people">${task.assignees.map((it) => avatar({ id: it.userId, name: it.name }))}</span>
    </a>
  </li>`;
}
