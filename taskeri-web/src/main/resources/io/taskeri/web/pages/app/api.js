import { base } from './place.js';
import { Problem } from './problem.js';

const API = base + 'api/v1';
const COOKIE = { 'Refresh-Token': 'cookie' };

// The access token lives here and nowhere else; the refresh token in a cookie that no script reads.
let access = null;
let refreshing = null;
let ended = () => {};

/** Has it called when the session turns out to have ended. */
export function whenEnded(then) {
  ended = then;
}

export function isKnown() {
  return access !== null;
}

/** Begins or ends a session: the answer to a log-in, or null. */
export function use(tokens) {
  access = tokens?.accessToken ?? null;
  return tokens;
}

export const get = (path, query) => call('GET', path + asQuery(query));
export const post = (path, body, headers) => call('POST', path, body, headers);
export const put = (path, body) => call('PUT', path, body);
export const remove = (path, headers) => call('DELETE', path, undefined, headers);

/** Changes a resource unless it has changed since that version: then a problem of status 412. */
export const patch = (path, body, version) =>
  call('PATCH', path, body, version ? { 'If-Match': `"${version}-pages"` } : {});

/** Logs in by whatever way gives tokens. */
export async function enter(path, body, headers = {}) {
  return use(await once('POST', path, body, { ...COOKIE, ...headers }));
}

export async function leave() {
  try {
    await call('POST', '/auth/logout', undefined, COOKIE);
  } finally {
    use(null);
  }
}

/** Reads all pages of a list. */
export async function all(path, query = {}) {
  const items = [];
  let cursor;
  do {
    const page = await get(path, { limit: 200, ...query, ...(cursor && { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return items;
}

/**
 * Gets the next access token. A refresh token serves once, so that pages in several tabs, which share
 * the cookie, take turns.
 */
export function refresh() {
  const ask = async () => use(await once('POST', '/auth/refresh', {}, COOKIE));
  refreshing ??= (navigator.locks ? navigator.locks.request('taskeri.refresh', ask) : ask())
    .finally(() => (refreshing = null));
  return refreshing;
}

async function call(method, path, body, headers) {
  const token = access;
  try {
    return await once(method, path, body, headers);
  } catch (problem) {
    if (problem.status !== 401 || token === null) {
      throw problem;
    }
  }
  try {
    if (access === token) {
      await refresh();
    }
  } catch (problem) {
    if (problem.status === 401) {
      use(null);
      ended();
    }
    throw problem;
  }
  return once(method, path, body, headers);
}

async function once(method, path, body, headers = {}) {
  const answer = await fetch(API + path, {
    method,
    headers: {
      Accept: 'application/json',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(access && { Authorization: 'Bearer ' + access }),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new Problem(0);
  });
  if (answer.status === 204 || answer.status === 202) {
    return null;
  }
  const json = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Problem(answer.status, json);
  }
  return json;
}

function asQuery(query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return given.length ? '?' + new URLSearchParams(given) : '';
}
