import { Element } from './element.js';
import { t } from './messages.js';
import { Problem } from './problem.js';
import { failed, loading } from '../parts/states.js';

/**
 * What is shown at an address: loads what it needs, and says so while it does and when it cannot.
 * A screen gives its `heading`, `load()` where it has something to load, and `content()`.
 */
export class Screen extends Element {
  static properties = {
    params: { attribute: false },
    query: { attribute: false },
    state: { state: true },
  };

  constructor() {
    super();
    this.params = {};
    this.query = new URLSearchParams();
    this.state = 'loading';
  }

  get heading() {
    return '';
  }

  async load() {}

  connectedCallback() {
    super.connectedCallback();
    this.reload();
  }

  async reload() {
    this.state = 'loading';
    try {
      await this.load();
      this.state = 'ready';
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        console.error(problem);
      }
      this.state = problem instanceof Problem ? problem : new Problem(-1);
    }
    await this.updateComplete;
    this.dispatchEvent(new Event('shown', { bubbles: true }));
  }

  updated() {
    const heading = this.heading || t('app.name');
    document.title = heading === t('app.name') ? heading : `${heading} · ${t('app.name')}`;
  }

  render() {
    if (this.state === 'loading') {
      return loading();
    }
    return this.state === 'ready' ? this.content() : failed(this.state, () => this.reload());
  }
}
