import type { Listed, StatementRow } from '../../../ledger/index.ts';
import { attitudes } from '../../../reading/index.ts';
import { heading, main, more, nothingFound } from '../layout.ts';
import type { DeskPage } from '../layout.ts';
import { html } from '../markup.ts';
import { choiceField, dateFields, nextPath, textField } from './articles.ts';
import type { Query } from './articles.ts';
import { keptAs } from './kept.ts';
import { statementItem } from './lists.ts';

const same = (words: readonly string[]): readonly (readonly [string, string])[] => words.map((word) => [word, word]);

export function statementsPage({ rows, next }: Listed<StatementRow>, query: Query): DeskPage {
  return {
    title: 'Statements', place: '/statements', keep: keptAs('/statements', query), body: main(html`${heading('Statements', 'Who said what, the newest articles first, in the order of the text within one.')}
<form class="filters" action="/statements">
${textField('words', 'Words', query, { grow: true, hint: 'withdr* or "in these words"' })}${textField('speaker', 'Speaker', query)}${textField('outlet', 'Outlet', query)}
${dateFields(query)}${choiceField('attitude', 'Attitude', query, same(attitudes))}${choiceField('form', 'Form', query, same(['direct', 'mixed', 'indirect']))}
${choiceField('source', 'Source', query, [...same(['named', 'unnamed', 'collective', 'document']), ['none', 'no source']])}
${choiceField('speakers', 'Speaker is', query, same(['resolved', 'unresolved']))}
<button type="submit">Show</button>
</form>
${rows.length === 0 ? nothingFound('No statement on record is like that.') : html`<ol class="list" role="list" data-items>
${rows.map((row) => statementItem(row))}</ol>`}
${more(nextPath('/statements', query, next))}`),
  };
}
