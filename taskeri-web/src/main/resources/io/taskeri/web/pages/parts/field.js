import { html, nothing } from 'lit';

/**
 * A labelled field, told what is wrong with it.
 *
 * @param it name (also its JSON Pointer, as /admin/email), label, hint, error, and what an input takes
 */
export function field(it) {
  const id = 'field' + it.name.replaceAll('/', '-');
  const notes = [it.hint && id + '-hint', it.error && id + '-error'].filter(Boolean).join(' ');
  return html`<div class="field ${it.error ? 'wrong' : ''}">
    <label for=${id}>${it.label}</label>
    ${input(it, id, notes)}
    ${it.hint ? html`<p class="hint" id="${id}-hint">${it.hint}</p>` : nothing}
    ${it.error ? html`<p class="error" id="${id}-error">${it.error}</p>` : nothing}
  </div>`;
}

function input(it, id, notes) {
  if (it.type === 'textarea') {
    return html`<textarea
      id=${id}
      name=${it.name}
      rows=${it.rows ?? 4}
      ?required=${it.required}
      aria-invalid=${it.error ? 'true' : nothing}
      aria-describedby=${notes || nothing}
      .value=${it.value ?? ''}
    ></textarea>`;
  }
  if (it.options) {
    return html`<select id=${id} name=${it.name} aria-describedby=${notes || nothing}>
      ${it.options.map(([value, text]) => html`<option value=${value} ?selected=${value === it.value}>${text}</option>`)}
    </select>`;
  }
  return html`<input
    id=${id}
    name=${it.name}
    type=${it.type ?? 'text'}
    ?required=${it.required}
    autocomplete=${it.autocomplete ?? 'off'}
    autocapitalize=${it.type === 'email' ? 'none' : nothing}
    spellcheck=${it.type ? 'false' : nothing}
    maxlength=${it.longest ?? nothing}
    aria-invalid=${it.error ? 'true' : nothing}
    aria-describedby=${notes || nothing}
    ?readonly=${it.readonly}
    .value=${it.value ?? ''}
    @input=${it.input ?? nothing}
    @change=${it.change ?? nothing}
  />`;
}
