import { all, post } from '../app/api.js';
import { STATUSES } from './task-words.js';

/** The tasks of a project in columns; a move shows at once, and is taken back when it is refused. */
export class BoardModel {
  #tasks = new Map();
  #moving = Promise.resolve();

  constructor(key, changed) {
    this.key = key;
    this.changed = changed;
  }

  async load() {
    const tasks = await all(`/projects/${this.key}/tasks`, { sort: 'rank' });
    this.#tasks = new Map(tasks.map((it) => [it.id, it]));
  }

  get size() {
    return this.#tasks.size;
  }

  /** The columns with their tasks in order; the cancelled ones are left out unless asked for. */
  columns(cancelled) {
    const columns = new Map(STATUSES.filter((it) => cancelled || it !== 'CANCELLED').map((it) => [it, []]));
    for (const task of this.#tasks.values()) {
      columns.get(task.status)?.push(task);
    }
    columns.forEach((tasks) => tasks.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)));
    return columns;
  }

  get(id) {
    return this.#tasks.get(id);
  }

  withKey(key) {
    return [...this.#tasks.values()].find((it) => it.key === key);
  }

  put(task) {
    this.#tasks.set(task.id, task);
    this.changed();
  }

  drop(id) {
    this.#tasks.delete(id);
    this.changed();
  }

  async create(status, title) {
    this.put(await post('/tasks', { projectId: this.key, title, status }));
  }

  /**
   * Moves a task below another one of a column, or on top of it. Moves are sent one after the other,
   * for the place of one is told by another.
   */
  async move(id, status, after) {
    const before = this.get(id);
    this.put({ ...before, status, rank: this.#between(id, status, after) });
    const sent = this.#moving.then(() => post(`/tasks/${id}/move`, { status, after }));
    this.#moving = sent.catch(() => {});
    try {
      this.put(await sent);
    } catch (problem) {
      if (this.get(id)) {
        this.put(before);
      }
      throw problem;
    }
  }

  /** A rank that sorts there until the server tells the true one; never sent. */
  #between(id, status, after) {
    const column = this.columns(true).get(status).filter((it) => it.id !== id);
    if (after === null) {
      return '';
    }
    const at = column.findIndex((it) => it.id === after);
    return column[at].rank + '\u0001';
  }
}
