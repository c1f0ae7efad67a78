import type { JournalRow } from '../../../ledger/index.ts';
import type { Hand } from '../hand.ts';
import { heading, main } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { html } from '../markup.ts';
import { signature } from './decision.ts';
import { journalItem } from './journal.ts';
import type { Undone } from './journal.ts';
import { tokenField } from './message.ts';

/** Whoever takes a decision back signs for it himself: where the desk does not know yet who that is, it asks. */
export const undoPage = (entry: JournalRow, undone: Undone, hand: Hand, { why, back }: { readonly why: string; readonly back: string }): DeskPage => ({
  title: 'Take back a decision', place: '/journal', body: main(html`${heading('Take back a decision', 'The journal keeps who takes it back, and why.')}
<ol class="list" role="list">${journalItem(entry, { ...hand, mayWrite: false }, undone)}</ol>
<form method="post" action="/journal/${entry.id}/undo" class="stack">${tokenField(hand.token)}<input type="hidden" name="back" value="${back}">
${signature(hand, why, hand.name, { autofocus: true })}
<div class="row"><button type="submit">Take it back</button><a href="${back}">Leave it as it is</a></div>
</form>`, { narrow: true }),
});
