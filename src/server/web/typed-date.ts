import { typedDate } from '../../reading/index.ts';

/** What was typed into a field for a date, as ISO 8601; null where it was left empty. `fault`: what is thrown for what cannot be read. */
export function dateIn(field: string | undefined, fault: (words: string, advice: string) => Error): string | null {
  const given = (field ?? '').trim();
  if (given === '') return null;
  const typed = typedDate(given);
  switch (typed.kind) {
    case 'date': return typed.iso;
    case 'either': throw fault(`“${given}” is one day in some countries and another day in others`, 'name the month, as in “4 May 2026”, or give it like 2026-05-04');
    case 'none': throw fault(`“${given}” is no date`, 'give one like 2026-03-09 or “9 March 2026”');
  }
}
