import { html } from 'lit';
import { whenEnded } from './api.js';
import { Element } from './element.js';
import { t } from './messages.js';
import { Problem } from './problem.js';
import { follow, go, here } from './router.js';
import { forget, restore, who } from './session.js';
import { tell } from './tell.js';
import { frame } from '../parts/frame.js';
import '../parts/notes.js';
import { failed, loading } from '../parts/states.js';

/** Everything: goes on with a session, finds the screen of the address, and shows it in its frame. */
class App extends Element {
  static properties = { screen: { state: true }, state: { state: true } };

  constructor() {
    super();
    this.screen = null;
    this.state = 'loading';
    this.shownAt = null;
    follow(() => this.arrive());
    whenEnded(() => this.expel());
    addEventListener('offline', () => tell(t('state.offline')));
    this.addEventListener('shown', () => this.settle());
    this.begin();
  }

  async begin() {
    try {
      await restore();
      await this.arrive();
    } catch (problem) {
      this.state = problem instanceof Problem ? problem : new Problem(-1);
    }
  }

  /** Shows what belongs to the present address. */
  async arrive() {
    const found = here();
    if (!found) {
      this.become(null, new Problem(404));
      return;
    }
    const { screen, open = false, strangersOnly = false } = await import(`../screens/${found.module}.js`);
    if (!open && !who()) {
      go(`login?to=${encodeURIComponent(location.pathname + location.search)}`, { replace: true });
      return;
    }
    if (strangersOnly && who()) {
      go('', { replace: true });
      return;
    }
    const place = found.module + JSON.stringify(found.params);
    const same = this.screen?.place === place && this.state === 'ready';
    const element = same ? this.screen.element : document.createElement(screen);
    Object.assign(element, { params: found.params, query: found.query });
    this.become({ place, element, open: open && !who() }, 'ready');
    if (!same) {
      scrollTo(0, 0);
      this.unsettled = this.shownAt !== null;
      this.shownAt = place;
    }
  }

  become(screen, state) {
    this.screen = screen;
    this.state = state;
  }

  /** After going to another screen, whoever cannot see it is told where they are. */
  settle() {
    if (this.unsettled) {
      this.unsettled = false;
      this.querySelector('main h1')?.focus();
    }
  }

  expel() {
    forget();
    tell(t('session.ended'));
    this.arrive();
  }

  render() {
    const content = this.state === 'loading'
      ? loading()
      : this.state === 'ready' ? this.screen.element : failed(this.state, () => location.reload());
    return html`
      <a class="skip" href="#main" @click=${this.skip}>${t('frame.skip')}</a>
      ${who() && !this.screen?.open ? frame(content) : html`<main id="main" tabindex="-1" class="plain">${content}</main>`}
      <taskeri-notes></taskeri-notes>`;
  }

  skip(event) {
    event.preventDefault();
    document.getElementById('main').focus();
  }
}

customElements.define('taskeri-app', App);
