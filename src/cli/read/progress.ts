/** Says on a terminal how far a long stream has come. */
export interface Progress {
  readonly show: (done: number, bad: number) => void;
  /** Takes the line away again. */
  readonly clear: () => void;
}

interface Terminal { readonly isTTY?: boolean | undefined; readonly write: (text: string) => unknown }

/** What ends sooner needs no progress. In milliseconds. */
const quietFor = 1500;
const between = 200;

const silent: Progress = { show: () => undefined, clear: () => undefined };

/** Nothing at all where the output is no terminal. The clock only paces what is shown: no reading depends on it. */
export const progressOn = (output: Terminal, now: () => number = Date.now): Progress => {
  if (output.isTTY !== true) return silent;
  const began = now();
  let due = began + quietFor;
  let shown = false;
  return {
    show: (done, bad) => {
      const at = now();
      if (at < due) return;
      due = at + between;
      shown = true;
      const rate = Math.round(done / ((at - began) / 1000));
      output.write(`\r\u001b[Kread ${done}${bad > 0 ? `, ${bad} bad` : ''} (${rate} a second)`);
    },
    clear: () => {
      if (shown) output.write('\r\u001b[K');
    },
  };
};
