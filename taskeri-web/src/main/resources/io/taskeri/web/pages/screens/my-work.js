import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { get } from '../app/api.js';
import { dateIn, t } from '../app/messages.js';
import { to } from '../app/place.js';
import { Screen } from '../app/screen.js';
import { may, who } from '../app/session.js';
import { empty } from '../parts/states.js';
import { taskRow } from '../parts/task-row.js';
import { OPEN } from '../parts/task-words.js';

export const screen = 'taskeri-my-work';

const WEEK = 7;

/** What there is to do for who is logged in: each task once, where it presses most. */
class MyWork extends Screen {
  get heading() {
    return t('my-work.title');
  }

  async load() {
    if (!may('project:read')) {
      this.sections = [];
      return;
    }
    const mine = { assignee: 'me', status: OPEN, limit: 100 };
    const [late, soon, all, changed] = await Promise.all([
      get('/tasks', { ...mine, overdue: true, sort: 'dueDate' }),
      get('/tasks', { ...mine, due: `${dateIn(0)}..${dateIn(WEEK)}`, sort: 'dueDate' }),
      get('/tasks', { ...mine, sort: '-updatedAt' }),
      get('/tasks', { sort: '-updatedAt', limit: 8 }),
    ]);
    const seen = new Set();
    const once = (items) => items.filter((it) => !seen.has(it.id) && seen.add(it.id));
    this.sections = [
      ['overdue', once(late.items), false],
      ['soon', once(soon.items), false],
      ['assigned', once(all.items), all.nextCursor !== null],
      ['changed', changed.items, false],
    ].filter(([, items]) => items.length);
  }

  content() {
    return html`<div class="page">
      <header class="head"><h1 tabindex="-1">${t('my-work.hello', { name: who().user.name })}</h1></header>
      ${this.sections.length
        ? this.sections.map((it) => this.section(...it))
        : empty(t('my-work.empty'), t('my-work.empty.text'), may('project:read')
            ? html`<a class="button primary" href=${to('projects')}>${t('my-work.projects')}</a>`
            : nothing)}
    </div>`;
  }

  section(name, items, more) {
    return html`<section aria-labelledby="work-${name}">
      <h2 id="work-${name}">${t('my-work.' + name)} <span class="count">${items.length}${more ? '+' : ''}</span></h2>
      <ul class="rows">${repeat(items, (it) => it.id, taskRow)}</ul>
    </section>`;
  }
}

customElements.define(screen, MyWork);
