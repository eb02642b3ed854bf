import { get, patch } from '../app/api.js';

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Saves changes of a task one after the other. Where somebody else has changed it meanwhile, what does
 * not overlap is merged; what does is told as a clash, with who did it, and decided by a person.
 */
export class TaskChanges {
  #last = Promise.resolve();
  #host;

  /** @param host has the `task`, which is set when it has changed, and is told by `merged()` and `clashed(clash)` */
  constructor(host) {
    this.#host = host;
  }

  /** Saves some fields. */
  save(change) {
    const base = this.#host.task;
    return this.run(() => this.#send(change, base));
  }

  /** Carries out what answers the task as it is then, once what came before is done. */
  run(action) {
    const done = this.#last.then(action).then((task) => (this.#host.task = task));
    this.#last = done.catch(() => {});
    return done;
  }

  async #send(change, base) {
    const { id, version } = this.#host.task;
    try {
      return await patch('/tasks/' + id, change, version);
    } catch (problem) {
      if (problem.status !== 412) {
        throw problem;
      }
    }
    const now = await get('/tasks/' + id);
    const field = Object.keys(change).find((it) => !same(now[it], base[it]) && !same(now[it], change[it]));
    if (field) {
      this.#host.clashed({ field, mine: change[field], theirs: now[field], who: await this.#author(id, field) });
      return now;
    }
    const who = await this.#author(id);
    const merged = await patch('/tasks/' + id, change, now.version);
    this.#host.merged(who);
    return merged;
  }

  /** Who changed it last, or that field of it; null where that cannot be told. */
  async #author(id, field) {
    try {
      const { items } = await get(`/tasks/${id}/activity`, { limit: 20, sort: '-occurredAt' });
      return items.find((it) => it.action === 'CHANGED' && (!field || it.field === field))?.actor.name ?? null;
    } catch {
      return null;
    }
  }
}
