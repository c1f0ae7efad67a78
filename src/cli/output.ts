import { once } from 'node:events';
import { InputFailure } from '../fetching/failure.ts';
import { exitCodes, report } from './failure.ts';

/**
 * Lets the process end quietly when whoever reads its output has had enough (`| head`), and with one line when the output
 * cannot be written for another reason. What nobody caught is told in one line, too.
 */
export const guardOutput = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.fine);
    process.exit(report(new InputFailure(`the output could not be written (${error.message})`, 'see that there is room for it', error)));
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => undefined);
  process.on('uncaughtException', (error) => process.exit(report(error)));
};

/** Writes to stdout and waits where the reader is slower than we are, so that nothing heaps up. */
export const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
};
