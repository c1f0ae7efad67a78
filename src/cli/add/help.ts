/** `onrecord add --help` */
export const addHelp = `Reads pages and puts them on record: what each says, and what it has to do with the others.

Usage:
  onrecord add [FILE|DIR|URL|-]... [options]

A page is HTML, the flattened text of a page, or bare text; a stream of pages is JSON lines. In a folder, and in those
below it, files that end in .html, .htm, .xhtml, .txt, .text, .page, .jsonl and .ndjson are taken.
A page that is on record already is not read again, so that adding can be taken up wherever it ended.

Input:
  --jsonl          {"id", "html" | "text" | "page", "url"?, "published"?, "outlet"?} a line, as with read --jsonl
  --text           take the input as the bare text of an article, character for character
  --page           take the input as the flattened text of a page, even where it looks like HTML
  --url URL        where the page is from
  --published DATE when it was published: 2017-12-11, or 2017-12-11T09:30:00Z
  --outlet NAME    who published it
  --allow-private  let a URL point at this machine or a private network

Other:
  --jobs N         read in so many processes (else one a core; 0: in none beside the main one)
  --json           say what was done as JSON
  --store STORE    the record: a file, or postgres://user@host/database
                   (else ONRECORD_STORE, else onrecord/onrecord.db in XDG_DATA_HOME, which is ~/.local/share)
  -h, --help       this page

Exit codes:
  0  all was read and is on record
  1  an input could not be read, or the store not opened; all else is on record
  2  the command line is wrong

Examples:
  onrecord add page.html https://example.org/news/1
  onrecord add saved-pages/
  onrecord add --jsonl < pages.jsonl
`;
