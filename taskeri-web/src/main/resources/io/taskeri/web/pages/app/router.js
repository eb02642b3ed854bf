import { base, to } from './place.js';

const screens = Object.entries(JSON.parse(document.getElementById('screens').textContent)).map(
  ([address, module]) => ({
    module,
    names: [...address.matchAll(/:(\w+)/g)].map((it) => it[1]),
    pattern: new RegExp('^' + address.replace(/:\w+/g, '([^/]+)') + '$'),
  }),
);

/** Which screen is at the present address, with what its address says; null for none. */
export function here() {
  const path = '/' + location.pathname.slice(base.length);
  for (const { module, names, pattern } of screens) {
    const match = pattern.exec(path);
    if (match) {
      const params = Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(match[i + 1])]));
      return { module, params, query: new URLSearchParams(location.search) };
    }
  }
  return null;
}

/** Goes to a screen. */
export function go(path, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', to(path));
  dispatchEvent(new Event('went'));
}

/** Follows links by itself, and tells when the address has changed by whatever way. */
export function follow(then) {
  addEventListener('popstate', then);
  addEventListener('went', then);
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute('download')) {
      return;
    }
    const url = new URL(link.href);
    if (url.origin === location.origin && url.pathname.startsWith(base) && !link.hash) {
      event.preventDefault();
      go(url.pathname.slice(base.length) + url.search);
    }
  });
}
