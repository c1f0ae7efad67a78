import type { JournalRow } from '../../../ledger/index.ts';
import type { Hand } from '../hand.ts';
import { keySign, pressedBy } from '../keys.ts';
import { html } from '../markup.ts';
import type { Markup } from '../markup.ts';
import { tokenField } from './message.ts';
import type { Told } from './message.ts';

/** What was just done can be taken back where it was done. */
export function undoOffer(journal: readonly JournalRow[], told: Told | null, hand: Hand, back: string): Markup | null {
  const [last] = journal;
  if (!hand.mayWrite || told === null || told.fault || last === undefined || last.kind === 'undo' || last.undoneBy !== null) return null;
  return html`<form method="post" action="/journal/${last.id}/undo" class="row undo">${tokenField(hand.token)}<input type="hidden" name="who" value="${last.who}"><input type="hidden" name="why" value="taken back at once"><input type="hidden" name="back" value="${back}"><button class="plain" type="submit"${pressedBy('undo')}>Undo ${keySign('undo')}</button></form>`;
}
