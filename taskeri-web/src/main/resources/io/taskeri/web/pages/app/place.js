// Where the pages are served: /assets/<hash>/app/ is three folders below it.
export const base = new URL('../../../', import.meta.url).pathname;

/** The address of a screen, such as `projects/WEB`. */
export function to(path) {
  return base + path.replace(/^\//, '');
}
