import { html, nothing } from 'lit';
import { t } from '../app/messages.js';
import { icon } from './icons.js';

/**
 * What was chosen of many, and what else there is.
 *
 * @param it label, chosen and others as [id, text, picture], add, remove, and whether it can be changed
 */
export function chips(it) {
  return html`<div class="fact" role="group" aria-label=${it.label}>
    <span class="fact-name">${it.label}</span>
    <div class="chips">
      ${it.chosen.map(([id, text, picture]) => html`<span class="chip">
        ${picture ?? nothing}<span>${text}</span>
        ${it.changeable
          ? html`<button type="button" class="bare" aria-label=${t('form.remove', { what: text })} @click=${() => it.remove(id)}>${icon('close')}</button>`
          : nothing}
      </span>`)}
      ${it.chosen.length === 0 && !(it.changeable && it.others.length) ? html`<span class="muted">${t('task.none')}</span>` : nothing}
      ${it.changeable && it.others.length
        ? html`<select aria-label=${it.adding} @change=${(event) => added(event, it)}>
            <option value="">${it.adding}</option>
            ${it.others.map(([id, text]) => html`<option value=${id}>${text}</option>`)}
          </select>`
        : nothing}
    </div>
  </div>`;
}

function added(event, it) {
  const { value } = event.target;
  event.target.value = '';
  if (value) {
    it.add(value);
  }
}
