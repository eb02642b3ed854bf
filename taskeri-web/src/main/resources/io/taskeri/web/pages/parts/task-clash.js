import { html } from 'lit';
import { day, t } from '../app/messages.js';

/** Two people changed the same at once: shows both, and lets one decide. */
export function clashBar({ field, mine, theirs, who }, decide) {
  const name = t('field.' + (field === 'dueDate' ? 'due' : field));
  return html`<div class="clash" role="alert" tabindex="-1">
    <p>${t(who ? 'clash.by' : 'clash', { name: who, field: name })}</p>
    <dl>
      <dt>${t('clash.theirs')}</dt><dd>${shown(field, theirs)}</dd>
      <dt>${t('clash.mine')}</dt><dd>${shown(field, mine)}</dd>
    </dl>
    <button class="button" @click=${() => decide(false)}>${t('clash.keep-theirs')}</button>
    <button class="button primary" @click=${() => decide(true)}>${t('clash.take-mine')}</button>
  </div>`;
}

function shown(field, value) {
  if (value === null || value === '' || value.length === 0) {
    return t('task.none');
  }
  if (field === 'status' || field === 'priority') {
    return t(`${field}.${value}`);
  }
  if (field === 'dueDate') {
    return day(value);
  }
  return Array.isArray(value) ? value.join(', ') : value;
}
