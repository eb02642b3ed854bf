import { html } from 'lit';
import { t } from '../app/messages.js';
import { go } from '../app/router.js';
import { Screen } from '../app/screen.js';
import '../parts/task-detail.js';

export const screen = 'taskeri-task';

/** A task on a page of its own. */
class Task extends Screen {
  get heading() {
    return t('task.heading', { key: this.params.key });
  }

  content() {
    return html`<div class="page"><taskeri-task-detail
      .key=${this.params.key}
      .gone=${(task) => go('projects/' + task.key.split('-')[0])}
    ></taskeri-task-detail></div>`;
  }
}

customElements.define(screen, Task);
