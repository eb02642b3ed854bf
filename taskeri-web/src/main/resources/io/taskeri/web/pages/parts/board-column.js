import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Element } from '../app/element.js';
import { t } from '../app/messages.js';
import { to } from '../app/place.js';
import { tellProblem } from '../app/tell.js';
import { icon } from './icons.js';
import './menu.js';
import { avatar } from './person.js';
import { due, priority } from './task-words.js';

/** A column of the board: its cards are moved by dragging, by Alt and the arrows, or by their menu. */
class Column extends Element {
  static properties = {
    status: {},
    tasks: { attribute: false },
    others: { attribute: false },
    creatable: { type: Boolean },
    movable: { type: Boolean },
    board: { attribute: false },
    aim: { state: true },
  };

  render() {
    const name = t('status.' + this.status);
    return html`<section
      class="column ${this.aim === undefined ? '' : 'aimed'}"
      aria-label=${name}
      @dragover=${this.over}
      @dragleave=${this.left}
      @drop=${this.dropped}
    >
      <h2><span class="status ${this.status.toLowerCase()}">${name}</span> <span class="count">${this.tasks.length}</span></h2>
      <ul class="cards">
        ${repeat(this.tasks, (it) => it.id, (it) => this.card(it))}
      </ul>
      ${this.creatable ? this.creation(name) : nothing}
    </section>`;
  }

  card(task) {
    const menu = [
      ...this.others.map((it) => [it, t('board.move-to', { status: t('status.' + it) })]),
      ['up', t('board.up')],
      ['down', t('board.down')],
    ];
    return html`<li
      class="card ${this.aim === task.id ? 'aim' : ''}"
      data-task=${task.id}
      draggable=${this.movable ? 'true' : 'false'}
      @dragstart=${(event) => this.lift(event, task)}
      @keydown=${(event) => this.keyed(event, task)}
    >
      <a
        href=${to(`projects/${this.board.project.key}?task=${task.key}`)}
        draggable="false"
        aria-describedby=${this.movable ? 'board-keys' : nothing}
      ><span class="title">${task.title}</span></a>
      <div class="facts">
        <span class="key">${task.key}</span>
        ${priority(task)} ${due(task)}
        ${task.labels.map((it) => html`<span class="label">${it}</span>`)}
        <span class="people">${task.assignees.map((it) => avatar({ id: it.userId, name: it.name }))}</span>
      </div>
      ${this.movable
        ? html`<taskeri-menu
            .label=${t('board.move', { key: task.key })}
            .face=${icon('move')}
            .items=${menu}
            .choose=${(it) => this.chosen(task, it)}
          ></taskeri-menu>`
        : nothing}
    </li>`;
  }

  creation(name) {
    return html`<form class="creation" @submit=${this.create}>
      <input name="title" aria-label=${t('board.new', { status: name })} placeholder=${t('board.new.short')} maxlength="255" required autocomplete="off" />
      <button class="bare" aria-label=${t('board.add', { status: name })}>${icon('plus')}</button>
    </form>`;
  }

  async create(event) {
    event.preventDefault();
    const input = event.target.elements.title;
    const title = input.value.trim();
    if (!title) {
      return;
    }
    input.value = '';
    try {
      await this.board.create(this.status, title);
    } catch (problem) {
      input.value ||= title; // nothing typed is lost
      tellProblem(problem);
    }
  }

  lift(event, task) {
    event.dataTransfer.setData('text/plain', task.id);
    event.dataTransfer.effectAllowed = 'move';
  }

  /** Below which card the pointer is; null above the first. */
  below(event) {
    const cards = [...this.querySelectorAll('.card')];
    const above = cards.filter((it) => {
      const box = it.getBoundingClientRect();
      return event.clientY > box.top + box.height / 2;
    });
    return above.at(-1)?.dataset.task ?? null;
  }

  over(event) {
    if (this.movable) {
      event.preventDefault();
      this.aim = this.below(event);
    }
  }

  left(event) {
    if (!this.contains(event.relatedTarget)) {
      this.aim = undefined;
    }
  }

  dropped(event) {
    event.preventDefault();
    this.aim = undefined;
    const id = event.dataTransfer.getData('text/plain');
    const after = this.below(event);
    const there = this.tasks.findIndex((it) => it.id === id);
    const unmoved = after === id || (there >= 0 && (this.tasks[there - 1]?.id ?? null) === after);
    if (this.movable && !unmoved && this.board.model.get(id)) {
      this.board.move(id, this.status, after);
    }
  }

  chosen(task, choice) {
    if (choice === 'up' || choice === 'down') {
      this.shift(task, choice === 'up' ? -1 : 1);
    } else {
      this.board.move(task.id, choice, null);
    }
  }

  /** One place up or down in this column. */
  shift(task, by) {
    const rest = this.tasks.filter((it) => it.id !== task.id);
    const place = this.tasks.indexOf(task) + by;
    if (place >= 0 && place <= rest.length) {
      this.board.move(task.id, this.status, place === 0 ? null : rest[place - 1].id);
    }
  }

  keyed(event, task) {
    if (!event.altKey || !this.movable || !event.key.startsWith('Arrow')) {
      return;
    }
    event.preventDefault();
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      this.shift(task, event.key === 'ArrowUp' ? -1 : 1);
      return;
    }
    const statuses = [...this.board.model.columns(this.board.cancelled).keys()];
    const next = statuses[statuses.indexOf(this.status) + (event.key === 'ArrowLeft' ? -1 : 1)];
    if (next) {
      this.board.move(task.id, next, null);
    }
  }
}

customElements.define('taskeri-column', Column);
