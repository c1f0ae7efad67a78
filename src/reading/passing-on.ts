import type { Attitude, Speaker } from './reading.ts';

/*
 * “The Fennick Herald reported”: an outlet passes on what it does not itself vouch for; a captain who reports smoke has seen it.
 */

const outletWords = /(?:^|\s)(?:AFP|AP|BBC|Bloomberg|CBS|CNBC|CNN|NBC|ABC|NPR|PBS|Reuters|Politico|POLITICO|Associated Press|Press|Post|Times|Herald|Journal|Tribune|Gazette|Telegraph|Sentinel|Courier|News|Mail|Guardian|Observer|Chronicle|Examiner|Globe|Daily|Weekly|Magazine|Radio|Television|TV|Broadcasting)$/;
const reporting = /(?:^|\s)report(?:s|ed|ing)?$/i;

/** The attitude of a statement whose cue has these words: `reports` where an outlet is said to report it. */
export const withPassingOn = (attitude: Attitude, cue: string | null, speaker: Speaker | undefined): Attitude =>
  (attitude === 'asserts' && cue !== null && reporting.test(cue) && speaker !== undefined && (speaker.kind === 'organisation' || speaker.kind === 'unknown') && outletName(speaker.name) ? 'reports' : attitude);

/** A body's name that ends as an outlet's does, or begins with “Radio”. */
const outletName = (name: string): boolean => outletWords.test(name) || /^(?:The )?(?:Radio|Channel) [A-Z0-9]/.test(name);
