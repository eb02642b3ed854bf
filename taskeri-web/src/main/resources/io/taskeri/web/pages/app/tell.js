// What is said without moving the focus: shown for a while, and read out by screen readers.
const shown = [];
const listeners = new Set();
const changed = () => listeners.forEach((it) => it());

export function told() {
  return shown;
}

/** Has it called whenever something is told or put away, until what it gives is called. */
export function whenTold(then) {
  listeners.add(then);
  return () => listeners.delete(then);
}

/** Says it; what went wrong stays until it is put away, what can be seen anyway is read out alone. */
export function tell(text, { wrong = false, seen = false } = {}) {
  const note = { text, wrong, seen };
  shown.push(note);
  changed();
  if (!wrong) {
    setTimeout(() => putAway(note), 6000);
  }
}

export function putAway(note) {
  const at = shown.indexOf(note);
  if (at >= 0) {
    shown.splice(at, 1);
    changed();
  }
}

/** Says what went wrong. */
export function tellProblem(problem) {
  tell(problem.words ?? String(problem), { wrong: true });
  if (problem.status === undefined) {
    console.error(problem);
  }
}
