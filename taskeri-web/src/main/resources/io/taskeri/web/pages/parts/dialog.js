import { html } from 'lit';
import { Element } from '../app/element.js';
import { t } from '../app/messages.js';
import { icon } from './icons.js';
import './notes.js';

/**
 * A window over the screen that keeps the focus until it is closed, in the browser's own dialog. Its
 * `content` is a function; `closed` tells that it was put away. As a `drawer` it stands at the side.
 */
export class Dialog extends Element {
  static properties = { heading: {}, content: { attribute: false }, drawer: { type: Boolean } };

  firstUpdated() {
    this.window.showModal();
  }

  get window() {
    return this.querySelector('dialog');
  }

  close() {
    this.window.close();
  }

  render() {
    return html`<dialog
      class=${this.drawer ? 'drawer' : 'box'}
      aria-label=${this.heading}
      @close=${() => this.dispatchEvent(new Event('closed'))}
      @mousedown=${(event) => event.target === this.window && this.close()}
    >
      <div class="inside">
        ${this.content()}
        <button class="bare shut" aria-label=${t('form.close')} @click=${() => this.close()}>${icon('close')}</button>
      </div>
      <taskeri-notes></taskeri-notes>
    </dialog>`;
  }
}

customElements.define('taskeri-dialog', Dialog);
