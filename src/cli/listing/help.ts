import { attitudes } from '../../reading/index.ts';

/*
 * What the help pages of the record's commands share.
 */

export const articleFilterHelp = `  --outlet NAME    only from this outlet: all words of its name, in any order
  --since DATE     published then or later: 2017, 2017-12 or 2017-12-11
  --until DATE     published then or earlier; the whole of the year, month or day counts
  --article ID     only from this article
`;

export const statementFilterHelp = `  --speaker NAME   only by this speaker: all words of the name; other names of the same party count
  --party ID       only by this party
  --words WORDS    only with these words: all of them; "in quotation marks" one after the other; withdr* for any ending
  --attitude A     only with this attitude: ${attitudes.slice(0, 9).join(', ')},
                   ${attitudes.slice(9).join(', ')}
  --form F         only direct, mixed or indirect ones
  --unnamed        only from sources that are not named: “a senior officer”
  --unresolved     only where it is not known who speaks
  --doubtful       only what the machine is less than 60 % sure of
  --corrected      only what a person has corrected
${articleFilterHelp}`;

export const listingHelp = `Output (for people, unless one of these is given):
  --json           {"rows": […], "next": …}, a row a line
  --csv            comma-separated values, with a line of names first

  --limit N        so many rows (20 for people, else 50; at most 1000)
  --after CURSOR   the rows after those: “next” of the answer before
  --all            every row

Other:
  --store STORE    the record: a file, or postgres://…
                   (else ONRECORD_STORE, else onrecord/onrecord.db in XDG_DATA_HOME, which is ~/.local/share)
  -h, --help       this page

Exit codes:
  0  the question was answered, perhaps with no rows
  1  the store could not be opened or asked
  2  the command line is wrong
`;
