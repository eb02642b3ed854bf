import { html, nothing } from 'lit';
import { Element } from '../app/element.js';
import { t } from '../app/messages.js';
import { putAway, told, whenTold } from '../app/tell.js';
import { icon } from './icons.js';

/** What is told; in a dialog, too, for whatever lies below one is shut off from everybody. */
class Notes extends Element {
  connectedCallback() {
    super.connectedCallback();
    this.stop = whenTold(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
  }

  render() {
    return html`<div class="notes" role="log" aria-live="polite" aria-label=${t('frame.notes')}>
      ${told().map((note) => html`<div class="${note.seen ? 'unseen' : 'note'} ${note.wrong ? 'wrong' : ''}">
        <span>${note.text}</span>
        ${note.seen
          ? nothing
          : html`<button class="bare" aria-label=${t('form.close')} @click=${() => putAway(note)}>${icon('close')}</button>`}
      </div>`)}
    </div>`;
  }
}

customElements.define('taskeri-notes', Notes);
