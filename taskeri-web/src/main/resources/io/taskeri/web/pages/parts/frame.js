import { html } from 'lit';
import { language, speak, t } from '../app/messages.js';
import { base, to } from '../app/place.js';
import { go } from '../app/router.js';
import { leave, may, who } from '../app/session.js';
import { tellProblem } from '../app/tell.js';
import { choose, theme, THEMES } from '../app/theme.js';
import { icon } from './icons.js';
import { avatar } from './person.js';

/** What stands around every screen of who is logged in. */
export function frame(content) {
  const { user, tenant } = who();
  return html`<div class="frame">
    <header class="side">
      <a class="brand" href=${to('/')}><span class="mark" aria-hidden="true">${tenant.name.slice(0, 1)}</span>${tenant.name}</a>
      <nav aria-label=${t('frame.nav')}>
        ${link('', 'work', t('my-work.title'))}
        ${may('project:read') ? link('projects', 'folder', t('projects.title')) : ''}
        ${may('user:read') ? link('people', 'people', t('people.title')) : ''}
      </nav>
      <details class="me" @keydown=${closeOnEscape}>
        <summary>${avatar(user)}<span class="name">${user.name}</span></summary>
        <div class="sheet">
          <p class="muted small">${user.email}</p>
          ${chooser('theme', t('frame.theme'), THEMES.map((it) => [it, t('theme.' + it)]), theme(), choose)}
          ${chooser('language', t('frame.language'), [['en', 'English'], ['de', 'Deutsch']], language, speak)}
          <button class="button quiet" @click=${out}>${icon('out')}${t('frame.out')}</button>
        </div>
      </details>
    </header>
    <main id="main" tabindex="-1">${content}</main>
  </div>`;
}

function link(path, picture, text) {
  const at = location.pathname.slice(base.length);
  const current = path === '' ? at === '' : at.startsWith(path);
  return html`<a href=${to(path)} aria-current=${current ? 'page' : 'false'}>${icon(picture)}<span>${text}</span></a>`;
}

/** A choice that holds at once. */
export function chooser(name, label, options, value, choose) {
  return html`<div class="choice">
    <label for="choice-${name}">${label}</label>
    <select id="choice-${name}" @change=${(event) => choose(event.target.value)}>
      ${options.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}
    </select>
  </div>`;
}

function closeOnEscape(event) {
  if (event.key === 'Escape' && event.currentTarget.open) {
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary').focus();
  }
}

async function out() {
  try {
    await leave();
    go('login');
  } catch (problem) {
    tellProblem(problem);
  }
}
