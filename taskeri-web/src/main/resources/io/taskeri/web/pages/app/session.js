import * as api from './api.js';
import { keep, kept } from './kept.js';

// Says that a cookie may be there, which scripts cannot see, so that strangers cause no failed request.
const HINT = 'session';

let me = null;

/** Who is logged in: user, tenant, roles, permissions; null for nobody. */
export function who() {
  return me;
}

/** Whether the person may do it; what they may not do is not offered. */
export function may(permission) {
  return me !== null && me.permissions.includes(permission);
}

/** Goes on with the session of an earlier visit, if there is one. */
export async function restore() {
  if (kept(HINT) === null) {
    return;
  }
  try {
    await api.refresh();
    await know();
  } catch (problem) {
    if (problem.status !== 401) {
      throw problem;
    }
    keep(HINT, null);
  }
}

/** Logs in by whatever way gives tokens. */
export async function enter(path, body, headers) {
  await api.enter(path, body, headers);
  keep(HINT, 'yes');
  await know();
}

export async function leave() {
  await api.leave();
  forget();
}

/** As if nobody had been logged in. */
export function forget() {
  me = null;
  keep(HINT, null);
}

async function know() {
  me = await api.get('/me');
}
