import { html } from 'lit';
import { post } from '../app/api.js';
import { t } from '../app/messages.js';
import { tell } from '../app/tell.js';
import { field } from './field.js';
import { Form } from './form.js';

/** Invites somebody; then shows the link, which is told this once. */
export function invite(people) {
  return people.sent ? link(people.sent) : form(people);
}

function form(people) {
  people.form ??= new Form(people, async (typed) => {
    people.invited(await post('/invitations', { email: typed['/email'], roles: [typed['/roles/0']] }));
  });
  const { form } = people;
  const least = people.roles.find((it) => it.name === 'Employee') ?? people.roles[0];
  return html`<form @submit=${form.submit}>
    <h2>${t('people.invite')}</h2>
    ${form.alert()}
    ${field({ name: '/email', label: t('field.email'), type: 'email', required: true, error: form.errors['/email'] })}
    ${field({ name: '/roles/0', label: t('field.role'), value: least.id, options: people.roles.map((it) => [it.id, it.name]) })}
    ${form.button(t('invite.send'))}
  </form>`;
}

function link(invitation) {
  const address = new URL(invitation.link, location.href).href;
  return html`<div class="sent">
    <h2>${t('invite.sent')}</h2>
    <p class="muted">${t('invite.sent.text', { email: invitation.email })}</p>
    ${field({ name: 'link', label: t('invite.link'), value: address, readonly: true })}
    <button class="button primary" @click=${() => copy(address)}>${t('invite.copy')}</button>
  </div>`;
}

async function copy(address) {
  try {
    await navigator.clipboard.writeText(address);
    tell(t('invite.copied'));
  } catch {
    tell(t('invite.by-hand'), { wrong: true }); // without TLS, browsers keep the clipboard to themselves
  }
}
