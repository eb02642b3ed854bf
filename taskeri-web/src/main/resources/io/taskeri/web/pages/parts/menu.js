import { html, nothing } from 'lit';
import { Element } from '../app/element.js';

/** A button with a menu, by the pattern of ARIA's authoring practices: arrows, Home, End, Escape. */
export class Menu extends Element {
  static properties = {
    label: {},
    face: { attribute: false },
    items: { attribute: false },
    choose: { attribute: false },
    open: { state: true },
  };

  constructor() {
    super();
    this.open = false;
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget)) {
        this.open = false;
      }
    });
  }

  async show(at) {
    this.open = true;
    await this.updateComplete;
    this.entry(at).focus();
  }

  hide() {
    this.open = false;
    this.querySelector('button').focus();
  }

  entry(at) {
    const entries = [...this.querySelectorAll('[role=menuitem]')];
    return entries.at(at % entries.length);
  }

  keyed(event) {
    const entries = [...this.querySelectorAll('[role=menuitem]')];
    const at = entries.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      event.stopPropagation();
      this.hide();
    } else if (next !== undefined && at >= 0) {
      event.preventDefault();
      this.entry(next).focus();
    } else if (next !== undefined && !this.open) {
      event.preventDefault();
      this.show(event.key === 'ArrowUp' ? -1 : 0);
    }
    if (this.open || next !== undefined) {
      event.stopPropagation();
    }
  }

  pick(value) {
    this.hide();
    this.choose(value);
  }

  render() {
    return html`<div class="menu" @keydown=${this.keyed}>
      <button
        type="button"
        class="bare"
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-label=${this.label}
        title=${this.label}
        @click=${() => (this.open ? this.hide() : this.show(0))}
      >${this.face}</button>
      ${this.open
        ? html`<div class="entries" role="menu" aria-label=${this.label}>
            ${this.items.map(([value, text]) => html`<button type="button" role="menuitem" tabindex="-1" @click=${() => this.pick(value)}>${text}</button>`)}
          </div>`
        : nothing}
    </div>`;
  }
}

customElements.define('taskeri-menu', Menu);
