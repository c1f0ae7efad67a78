export const serveHelp = `Opens the desk: the record in a browser, and as JSON under /api/v1.

Usage:
  onrecord serve [options]

For whoever sits at this machine it needs nothing else. For a team, it demands accounts, which an admin keeps on
the desk itself; the first is made by \`onrecord account add NAME --role admin\`.

The desk stays open until the program is ended (Ctrl+C). Nothing on it asks another machine for anything, but
adding a page by its address.

Options:
  --store STORE    the record: a file, or postgres://…
                   (else ONRECORD_STORE, else onrecord/onrecord.db in XDG_DATA_HOME, which is ~/.local/share)
  --host HOST      listen there (127.0.0.1); where other machines can reach it, accounts are demanded
  --port PORT      listen there (7410); 0 for any that is free
  --name NAME      a name that browsers call it by, such as desk.example.org; several with commas between.
                   A proxy on this machine may then stand in front, and accounts are demanded
  --https          that proxy speaks https: cookies go no other way, and browsers are told so
  --accounts       demand accounts on this machine alone, too
  --examples       where the record is empty, put the example record on it first: an invented affair, by six outlets
  --allow-private  let pages be added from this machine and private networks
  -h, --help       this page

Exit codes:
  0  the desk was closed
  1  the store could not be opened, or the address not be used
  2  the command line is wrong
`;
