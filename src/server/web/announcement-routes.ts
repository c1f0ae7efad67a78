import { Hono } from 'hono';
import { announcement, BadCorrection, outcomeStates } from '../../ledger/index.ts';
import type { ToldEffects, OutcomeState } from '../../ledger/index.ts';
import type { Desk, DeskVariables } from '../desk.ts';
import { formOf, missing } from './asked.ts';
import type { Fields } from './asked.ts';
import { candidatesOf } from './candidates.ts';
import { deciding, doneHere } from './decisions.ts';
import type { Ctx } from './decisions.ts';
import { handOf } from './hand.ts';
import type { DeskPage } from './layout.ts';
import { announcementPath } from './paths.ts';
import { announcementPage } from './pages/announcements.ts';
import type { Told } from './pages/message.ts';
import { shown } from './shown.ts';
import { statementMeant } from './statement-meant.ts';
import { dateIn } from './typed-date.ts';
import { findingId } from './view-statement.ts';

/** One announcement, and what a person decides to have come of it. */
export function announcementPages(desk: Desk): Hono<DeskVariables> {
  const app = new Hono<DeskVariables>();

  app.get('/announcements/:article/:local', async (context) => shown(context, await pageOf(desk, context, {}, null, await doneHere(desk, context))));
  app.post('/announcements/:article/:local', async (context) => {
    const { fields } = await formOf(context);
    const id = findingId(context);
    return deciding(desk, context, fields, {
      draft: () => {
        const { state } = fields;
        if (!isOutcome(state)) throw new BadCorrection('no outcome was chosen');
        const [by, on] = [restedOn(fields), dateIn(fields['on'], (words, advice) => new BadCorrection(`${words}: ${advice}`))];
        return { kind: 'outcome', finding: id, state, ...(by === undefined ? {} : { by }), ...(on === null ? {} : { on }) };
      },
      again: (effects, told) => pageOf(desk, context, fields, effects, told),
      behind: () => announcementPath(id),
    });
  });
  return app;
}

/** What the decision rests on: what was written before what was chosen. */
function restedOn({ by = '', other = '' }: Fields): string | undefined {
  if (other.trim() === '') return by === '' ? undefined : by;
  const meant = statementMeant(other);
  if (meant === null) throw new BadCorrection(`“${other.trim()}” is no statement: give the address of its page, or its id, such as 1f0c…/s3`);
  return meant;
}

const isOutcome = (word: string | undefined): word is OutcomeState => (outcomeStates as readonly (string | undefined)[]).includes(word);

async function pageOf(desk: Desk, context: Ctx, given: Fields, effects: ToldEffects | null, told: Told | null): Promise<DeskPage> {
  const row = await announcement(desk.ledger, findingId(context));
  if (row === null) throw missing('There is no such announcement on record.');
  return announcementPage(row, await candidatesOf(desk, row), { given, effects, told, hand: handOf(context) });
}
