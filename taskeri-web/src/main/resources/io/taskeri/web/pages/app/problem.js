import { has, t } from './messages.js';

/** What the API refused (RFC 9457), or what kept it from being reached. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail ?? body.title ?? String(status));
    this.status = status;
    this.code = body.code ?? (status === 0 ? 'offline' : 'unknown');
    this.errors = body.errors ?? [];
    this.tenants = body.tenants ?? [];
    this.requestId = body.requestId;
  }

  /** What it means, for people, in their language where it is known there. */
  get words() {
    return has('problem.' + this.code) ? t('problem.' + this.code) : this.message;
  }

  /** What is wrong with each field, by its JSON Pointer. */
  get fields() {
    const words = ({ code, message }) =>
      has('error.' + code) ? t('error.' + code, { n: /\d+/.exec(message)?.[0] }) : message;
    return Object.fromEntries(this.errors.map((it) => [it.field, words(it)]));
  }
}
