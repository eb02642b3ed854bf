import { html, nothing } from 'lit';
import { all, post } from '../app/api.js';
import { Element } from '../app/element.js';
import { t } from '../app/messages.js';
import { tellProblem } from '../app/tell.js';
import { icon } from './icons.js';
import { taskRow } from './task-row.js';
import { isOpen } from './task-words.js';

/** The parts of a task, and a new one. */
class Subtasks extends Element {
  static properties = { task: { attribute: false }, writable: { type: Boolean }, tasks: { state: true } };

  constructor() {
    super();
    this.tasks = [];
  }

  willUpdate(changed) {
    if (changed.has('task') && changed.get('task')?.id !== this.task.id) {
      this.load();
    }
  }

  async load() {
    try {
      this.tasks = await all('/tasks', { parentId: this.task.id, sort: 'createdAt' });
    } catch (problem) {
      tellProblem(problem);
    }
  }

  render() {
    if (!this.writable && this.tasks.length === 0) {
      return nothing;
    }
    const done = this.tasks.filter((it) => !isOpen(it)).length;
    return html`<section class="subtasks" aria-labelledby="subtasks">
      <h2 id="subtasks">${t('subtasks.title')} ${this.tasks.length ? html`<span class="count">${t('subtasks.done', { done, all: this.tasks.length })}</span>` : nothing}</h2>
      ${this.tasks.length ? html`<ul class="rows">${this.tasks.map(taskRow)}</ul>` : nothing}
      ${this.writable
        ? html`<form class="creation" @submit=${this.create}>
            <input name="title" aria-label=${t('subtasks.new')} placeholder=${t('subtasks.new')} maxlength="255" required autocomplete="off" />
            <button class="bare" aria-label=${t('subtasks.add')}>${icon('plus')}</button>
          </form>`
        : nothing}
    </section>`;
  }

  async create(event) {
    event.preventDefault();
    const input = event.target.elements.title;
    try {
      const task = await post('/tasks', { projectId: this.task.projectId, parentId: this.task.id, title: input.value.trim() });
      input.value = '';
      this.tasks = [...this.tasks, task];
    } catch (problem) {
      tellProblem(problem);
    }
  }
}

customElements.define('taskeri-subtasks', Subtasks);
