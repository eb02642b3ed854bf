import { html, nothing } from 'lit';
import { get } from '../app/api.js';
import { t } from '../app/messages.js';
import { go } from '../app/router.js';
import { Screen } from '../app/screen.js';
import { may } from '../app/session.js';
import { tell, tellProblem } from '../app/tell.js';
import { BoardModel } from '../parts/board-model.js';
import '../parts/board-column.js';
import '../parts/dialog.js';
import '../parts/task-detail.js';

export const screen = 'taskeri-board';

/** A project's tasks in columns by their status, each of them a drawer away. */
class Board extends Screen {
  static properties = { cancelled: { state: true } };

  get heading() {
    return this.project?.name ?? t('board.title');
  }

  async load() {
    this.model = new BoardModel(this.params.key, () => this.requestUpdate());
    [this.project] = await Promise.all([get('/projects/' + encodeURIComponent(this.params.key)), this.model.load()]);
  }

  get writable() {
    return this.project.archivedAt === null;
  }

  content() {
    const columns = this.model.columns(this.cancelled);
    return html`<div class="board-page">
      <header class="head">
        <div>
          <p class="key">${this.project.key}</p>
          <h1 tabindex="-1">${this.project.name}</h1>
        </div>
        <label class="toggle"><input type="checkbox" .checked=${!!this.cancelled} @change=${(it) => (this.cancelled = it.target.checked)} />${t('board.cancelled')}</label>
      </header>
      ${this.writable ? nothing : html`<p class="banner">${t('board.archived')}</p>`}
      ${this.model.size === 0 ? html`<p class="muted lead">${t(may('task:create') ? 'board.empty' : 'board.none')}</p>` : nothing}
      <p class="unseen" id="board-keys">${t('board.keys')}</p>
      <div class="board" role="group" aria-label=${t('board.title')}>
        ${[...columns].map(([status, tasks]) => html`<taskeri-column
          .status=${status}
          .tasks=${tasks}
          .others=${[...columns.keys()].filter((it) => it !== status)}
          .creatable=${this.writable && may('task:create')}
          .movable=${this.writable && (may('task:update') || may('task:update:any'))}
          .board=${this}
        ></taskeri-column>`)}
      </div>
      ${this.drawer()}
    </div>`;
  }

  drawer() {
    const key = this.query.get('task');
    return key
      ? html`<taskeri-dialog drawer .heading=${t('task.heading', { key })} .content=${() => html`<taskeri-task-detail
          .key=${key}
          .changed=${(task) => this.model.put(task)}
          .gone=${(task) => { this.model.drop(task.id); this.closeDrawer(); }}
        ></taskeri-task-detail>`} @closed=${() => this.closeDrawer()}></taskeri-dialog>`
      : nothing;
  }

  closeDrawer() {
    const key = this.query.get('task');
    if (key) {
      go('projects/' + this.project.key);
    }
  }

  /** Whatever way the drawer is closed by, the focus goes back to where it came from. */
  updated(changed) {
    super.updated(changed);
    const before = changed.get('query')?.get('task');
    if (before && !this.query.get('task')) {
      this.focusCard(this.model.withKey(before)?.id);
    }
  }

  create(status, title) {
    return this.model.create(status, title);
  }

  /** Moves a task, says so, and keeps the focus on it. */
  async move(id, status, after) {
    const { key, status: from } = this.model.get(id);
    const moved = this.model.move(id, status, after);
    await this.updateComplete;
    await this.focusCard(id);
    if (from !== status) {
      tell(t('board.moved', { key, status: t('status.' + status) }), { seen: true });
    }
    try {
      await moved;
    } catch (problem) {
      tellProblem(problem);
      await this.focusCard(id);
    }
  }

  async focusCard(id) {
    for (const column of this.querySelectorAll('taskeri-column')) {
      await column.updateComplete;
    }
    this.querySelector(`[data-task="${id}"] a`)?.focus();
  }
}

customElements.define(screen, Board);
