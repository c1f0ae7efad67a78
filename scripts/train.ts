/*
 * Trains one part: `npm run train -- language`. Each part is a file in scripts/training with a function `train`.
 */
const part = process.argv[2] ?? '';
if (!/^[a-z][a-z-]*$/.test(part)) {
  console.error('Which part? For example: npm run train -- language');
  process.exit(2);
}
const { train } = await import(`./training/${part}.ts`) as { train: () => void | Promise<void> };
await train();

export {};
