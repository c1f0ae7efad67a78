import type { Link } from '../matcher.ts';
import { dayOf } from '../days.ts';
import type { AnnouncementThing, Announced } from './announcements.ts';

/** What came of one announcement, by all reports that bear on it, side by side: who says that it is done and who says that it is not. */
export interface Outcome {
  readonly announcement: Announced;
  readonly reports: readonly { readonly link: Link; readonly report: AnnouncementThing }[];
  /** Whether its day had passed on the day asked about without any report that it was done. */
  readonly overdue: boolean;
}

/** The announcements with the reports that bear on them. `on`: the day for which it is asked what is overdue, ISO 8601; there is no clock here. */
export function outcomesOf(things: readonly AnnouncementThing[], links: readonly Link[], on: string): readonly Outcome[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return things.flatMap((thing) => {
    if (thing.part !== 'announcement') return [];
    const reports = links.filter(({ to, relation }) => to === thing.id && relation !== 'repeats').map((link) => ({ link, report: byId.get(link.from)! }));
    const due = dayOf(thing.due);
    const day = dayOf(on);
    const overdue = due !== null && day !== null && day > due && !reports.some(({ link }) => link.relation === 'done');
    return [{ announcement: thing, reports, overdue }];
  });
}
