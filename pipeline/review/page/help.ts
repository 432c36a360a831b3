import {button, el} from './dom.ts'
import {keyTable} from './keys.ts'
import type {Say} from './words.ts'

/** The keys, in a dialog. */
export function helpDialog(say: Say): HTMLDialogElement {
  const list = el('dl', {class: 'keys'})
  for (const {keys, word} of keyTable)
    list.append(el('div', {}, el('dt', {}, el('kbd', {}, keys[0]!)), el('dd', {}, say(word))))
  const dialog = el('dialog', {'aria-label': say('keys')}, el('h2', {}, say('keys')), list)
  dialog.append(button(say('close'), {}, () => dialog.close()))
  dialog.addEventListener('keydown', (event) => {
    if (event.key === '?') dialog.close()
  })
  return dialog
}
