export const accountHelp = `Keeps the accounts of a desk that other machines can reach. On this machine alone, none is needed.

Usage:
  onrecord account [list]
  onrecord account add NAME --role ROLE      ROLE: reader (unless told otherwise), editor or admin
  onrecord account role NAME ROLE
  onrecord account password NAME
  onrecord account off NAME                  nobody can sign in to it until it is switched on
  onrecord account on NAME

A reader reads all, and keeps searches; an editor adds pages and corrects the record, too; an admin keeps the
accounts and sees the log, too. There is always one admin.

A password is asked for, and not shown; where standard input is no terminal, it is its first line. It has 12
characters or more. What is kept of it is a hash by scrypt, with 128 MiB for each guess. Every change ends the
sessions of its account, and stands in the log of the desk.

Options:
  --store STORE    the record: a file, or postgres://…
                   (else ONRECORD_STORE, else onrecord/onrecord.db in XDG_DATA_HOME, which is ~/.local/share)
  -h, --help       this page
`;
