import { oneLine } from '../fetching/failure.ts';
import type { InputFailure } from '../fetching/failure.ts';

/*
 * Why a page could not be added, for whoever adds it on the desk or by the API: what reading says by itself is for the command line.
 */

const saved = 'open it in a browser, save the page, and add that file';

/** By what the command line is advised to do. */
const advice: Readonly<Record<string, string>> = {
  'give one like https://example.org/page': 'give one that begins with https:// or http://',
  'save the page to a file and read that': saved,
  'open it in a browser and save the page to a file': saved,
  'save the part that you need to a file': 'save the part that you need, and add that file, or paste its text',
  'give the address of a page, or the page saved as HTML or text': 'give the address of a page, or add the page as a file, saved as HTML or text',
  'give --allow-private if you trust it': 'save the page and add that file; this desk fetches from the public internet alone, unless it is started otherwise',
  'check your connection, or save the page to a file': `check your connection, or ${saved}`,
  'check the address, or save the page to a file in a browser that trusts it': `check the address, or, if you trust it, ${saved}`,
};

/** “no page is at X: check the address” as a sentence without its end. */
export function addingFault({ message, advice: given }: InputFailure): string {
  const cause = oneLine(message).replace(/ is no URL$/, ' is no web address').replace(/ is neither http nor https$/, ' is no address of a web page');
  return `${cause.slice(0, 1).toUpperCase()}${cause.slice(1)}: ${advice[given] ?? oneLine(given)}`;
}
