/** The help pages, in one place because they share the table of exit codes. */

const exits = `Exit codes:
  0  all was read
  1  an input could not be read (or, with --jsonl, some of its lines)
  2  the command line is wrong
`;

export const help = `onrecord keeps the record of the news: who said what, to whom and when, in exactly which words.

Usage:
  onrecord read [FILE|URL|-] [options]   say who says what in one page, or in a stream of pages
  onrecord add [FILE|DIR|URL|-]...       put pages on record
  onrecord statements                    statements of the record, by speaker, outlet, date and more
  onrecord speakers|claims|quotations|figures|announcements|copies
                                         the same for what matching finds across articles
  onrecord search WORDS                  find articles of the record by their words
  onrecord correct KIND ID...            correct a finding, merge, split, set an outcome; with --dry-run first
  onrecord corrections [list|export|import]
                                         the journal of corrections
  onrecord export --format FORMAT        statements as jsonl, csv, parquet, jsonld or webannotation
  onrecord bundle ID > FILE              everything behind one claim, quotation or statement, in one file
  onrecord verify FILE                   check such a file: hashes, spans and words
  onrecord parse [FILE|-]                sentences, tags, lemmas and arcs of a text, as CoNLL-U
  onrecord serve                         open the desk: the record in a browser
  onrecord account [list|add|role|password|off|on]
                                         accounts for a desk that a team uses
  onrecord COMMAND --help                all options of a command
  onrecord --version
  onrecord --help

${exits}`;

export const readHelp = `Says who says what in a page, with the exact words.

Usage:
  onrecord read [FILE|URL|-] [--json|--jsonl|--html|--marked] [options]

The input is a file, an http or https address, or standard input (-, or nothing when something is piped in).
HTML is told from the flattened text of a page (with its menus and teasers still in it) by itself.

Output (for people, unless one of these is given):
  --json           one reading, as JSON (format onrecord/1)
  --jsonl          a stream: one {"id", "html" | "text" | "page", "url"?, "published"?, "outlet"?} a line in,
                   one reading a line out, in order, with the id; a bad line gives {"id", "line", "error"}
  --html           one self-contained page: the article with its marked statements
  --marked         the text with the statements marked in it: [source#1 …] [cue#1 …] [content#1 …]

Input:
  --text           take the input as the bare text of an article, character for character
  --page           take the input as the flattened text of a page, even where it looks like HTML
  --url URL        where the page is from
  --published DATE when it was published: 2017-12-11, or 2017-12-11T09:30:00Z
  --outlet NAME    who published it
  --allow-private  let a URL point at this machine or a private network

About what is not read (for people and with --json):
  --why-left-out   every block of the page that is left unread: its role, its score and the reason

Statements:
  --explain N      why statement N was found: what weighed most, what was rejected, how its speaker was told
                   (for people, or with --json)
  --min-confidence X  leave out statements that are less certain than X, from 0 to 1

Other:
  -h, --help       this page

${exits}
Environment: NO_COLOR and FORCE_COLOR switch colour off and on; ONRECORD_DEBUG=1 adds a stack trace to errors.

Examples:
  onrecord read page.html
  onrecord read https://example.org/news/1 --html > reading.html
  pbpaste | onrecord read --text
  onrecord read --jsonl < pages.jsonl > readings.jsonl
`;

export const parseHelp = `Parses English: sentences, words, tags, lemmas, features, arcs and names, as CoNLL-U.

Usage:
  onrecord parse [FILE|-] [--conllu] [--gold-tokens]

The input is a file or standard input (-, or nothing when something is piped in): plain text in UTF-8. A blank
line parts paragraphs, and so does a line break, except where it only wraps a long line.
The output follows the input paragraph by paragraph, in order, however long it is. Names stand in the last
column, as NER=B-person on their first word and NER=I-person on the others.

Options:
  --conllu         write CoNLL-U (format of Universal Dependencies); what one gets anyway
  --gold-tokens    the input is CoNLL-U, too: take its words, sentences and comments, and parse those
  -h, --help       this page

${exits}
Examples:
  onrecord parse article.txt > article.conllu
  onrecord parse --gold-tokens treebank.conllu > parsed.conllu
`;
