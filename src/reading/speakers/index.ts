export { resolveSpeakers } from './resolve-speakers.ts';
export type { ResolvedSource, SpeakerResolution } from './speakers.ts';
