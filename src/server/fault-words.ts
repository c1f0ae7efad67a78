import { z } from '@hono/zod-openapi';

/*
 * How it is said what is wrong with something that was sent or asked for: one place for the pages and the API. A schema that knows better says its own words.
 */

/** Of many choices, so many are named. */
const mostNamed = 20;

const formats: Readonly<Record<string, string>> = {
  date: 'give a day like 2026-03-09', datetime: 'give a moment like 2026-03-09T08:00:00Z', url: 'give an address that begins with http:// or https://',
};

const types: Readonly<Record<string, string>> = {
  string: 'give a text', number: 'give a number', int: 'give a whole number', boolean: 'give true or false', array: 'give a list', tuple: 'give a list',
  object: 'give an object', null: 'give null',
};

const named = (names: readonly unknown[]): string => `${names.slice(0, mostNamed).map((name) => String(name).slice(0, 60)).join(', ')}${names.length > mostNamed ? ', …' : ''}`;

/** What there is too much or too little of. */
const units: Readonly<Record<string, string>> = { string: 'characters', array: 'entries' };

function wordsOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': return issue.input === undefined ? 'this is missing' : types[issue.expected] ?? `give one of the type ${issue.expected}`;
    case 'too_big': {
      const unit = units[issue.origin];
      return unit === undefined ? `give ${String(issue.maximum)} at most` : `give at most ${String(issue.maximum)} ${unit}`;
    }
    case 'too_small': {
      const unit = units[issue.origin];
      return unit === undefined ? `give ${String(issue.minimum)} at least` : issue.minimum === 1 ? 'this may not be empty' : `give at least ${String(issue.minimum)} ${unit}`;
    }
    case 'invalid_format': return formats[issue.format] ?? 'this does not have the form that is asked for';
    case 'invalid_value': return issue.values.length === 1 ? `give ${named(issue.values)}` : `give one of: ${named(issue.values)}`;
    case 'invalid_union': return 'options' in issue && Array.isArray(issue.options) ? `give one of: ${named(issue.options)}` : 'this is nothing that can be given here';
    case 'unrecognized_keys': return `there is no field ${named(issue.keys.map((key) => `“${key}”`))} here`;
    default: return undefined;
  }
}

z.config({ customError: wordsOf });

/** A whole number in a query, within bounds; an empty field asks for none. */
export const wholeNumber = (least: number, most: number) => z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.coerce.number(`give a whole number from ${least} to ${most}`).refine((value) => Number.isInteger(value) && value >= least && value <= most, `give a whole number from ${least} to ${most}`)
    .optional(),
);
