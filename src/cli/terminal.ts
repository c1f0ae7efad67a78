/** What is known of the place where the output goes. */
export interface Terminal {
  readonly colour: boolean;
  /** In columns. */
  readonly width: number;
}

interface Output { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined }

/** Without a terminal that says otherwise. */
const usualWidth = 80;

/**
 * Colour on a terminal only, and not where NO_COLOR (https://no-color.org) or TERM=dumb forbid it. FORCE_COLOR, as Node has it, wins
 * over all of them: any value but `0` and `false` asks for colour.
 */
export const terminalOf = (output: Output, env: Readonly<Record<string, string | undefined>>): Terminal => {
  const forced = env['FORCE_COLOR'];
  const colour = forced === undefined
    ? output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
    : forced !== '0' && forced !== 'false';
  return { colour, width: output.isTTY && output.columns ? output.columns : usualWidth };
};
