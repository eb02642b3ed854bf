import { html, nothing } from 'lit';
import { t } from '../app/messages.js';
import { tellProblem } from '../app/tell.js';

/** Sends forms, and shows at each field what the API says of it. One for each form. */
export class Form {
  #host;
  #send;

  /**
   * @param host is drawn anew when something changes
   * @param send is given what was typed, by field, and throws what was refused
   */
  constructor(host, send) {
    this.#host = host;
    this.#send = send;
    this.errors = {};
    this.refused = null;
    this.sending = false;
  }

  /** To be called on submit. */
  submit = async (event) => {
    event.preventDefault();
    if (this.sending) {
      return;
    }
    const form = event.target;
    const typed = Object.fromEntries(new FormData(form));
    this.#become({ sending: true, errors: {}, refused: null });
    try {
      await this.#send(typed, form);
      this.#become({ sending: false });
    } catch (problem) {
      this.#refuse(problem, form);
    }
  };

  async #refuse(problem, form) {
    const fields = problem.fields ?? {};
    const shown = Object.keys(fields).filter((it) => form.elements.namedItem(it));
    this.#become({ sending: false, errors: fields, refused: shown.length ? null : problem });
    if (problem.status === undefined) {
      tellProblem(problem);
    }
    await this.#host.updateComplete;
    (form.querySelector('[aria-invalid]') ?? form.querySelector('[role=alert]'))?.focus();
  }

  #become(change) {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }

  /** What was refused about the whole. */
  alert() {
    return this.refused
      ? html`<div class="alert" role="alert" tabindex="-1">${this.refused.words}</div>`
      : nothing;
  }

  /** The button that sends it. */
  button(text) {
    return html`<button class="button primary" type="submit" aria-disabled=${this.sending ? 'true' : nothing}>
      ${this.sending ? t('form.sending') : text}
    </button>`;
  }
}
