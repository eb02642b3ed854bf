// What the browser keeps between visits: choices, never a secret. Where nothing may be kept, none is.
export function kept(name) {
  try {
    return localStorage.getItem('taskeri.' + name);
  } catch {
    return null;
  }
}

export function keep(name, value) {
  try {
    if (value === null) {
      localStorage.removeItem('taskeri.' + name);
    } else {
      localStorage.setItem('taskeri.' + name, value);
    }
  } catch {
    // It holds until the page is left.
  }
}
