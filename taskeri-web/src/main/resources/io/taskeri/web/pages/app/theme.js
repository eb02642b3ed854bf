import { keep, kept } from './kept.js';

export const THEMES = ['system', 'light', 'dark'];

export function theme() {
  const chosen = kept('theme');
  return THEMES.includes(chosen) ? chosen : 'system';
}

export function choose(name) {
  keep('theme', name === 'system' ? null : name);
  if (name === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = name;
  }
}
