import type { JournalRow } from '../../../ledger/index.ts';
import type { Hand } from '../hand.ts';
import { keySign, pressedBy } from '../keys.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { tokenField } from './message.ts';

/** A decision can be taken back where it was taken. `back`: where to go then. */
export function undoOffer({ id, kind, undoneBy }: JournalRow, hand: Hand, back: string, words = 'Undo'): Markup | null {
  if (!hand.mayWrite || kind === 'undo' || undoneBy !== null) return null;
  return html`<form method="post" action="/journal/${id}/undo" class="row undo">${tokenField(hand.token)}<input type="hidden" name="why" value="taken back at once"><input type="hidden" name="back" value="${back}"><button class="plain" type="submit"${pressedBy('undo')}>${words} ${keySign('undo')}</button></form>`;
}
