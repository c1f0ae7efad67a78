import { BadCorrection } from '../../ledger/index.ts';
import type { Draft } from '../../ledger/index.ts';
import type { SpeakerKind } from '../../reading/index.ts';
import { speakerKinds } from './pages/speaker.ts';
import type { SpeakerFields } from './pages/speaker.ts';

const isSpeakerKind = (word: string): word is SpeakerKind => (speakerKinds as readonly string[]).includes(word);

/** What was chosen of `speakerChoice`, as a correction. Throws a `BadCorrection`. */
export function speakerDraft(finding: string, { speaker, name, kind }: SpeakerFields): Draft {
  if (speaker === '') throw new BadCorrection('nobody was chosen');
  if (speaker === 'nobody') return { kind: 'speaker', finding, speaker: null };
  if (speaker !== 'other') return { kind: 'speaker', finding, speaker };
  if (name.trim() === '' || !isSpeakerKind(kind)) throw new BadCorrection('somebody else was chosen, and no name was given');
  return { kind: 'speaker', finding, speaker: { name: name.trim().slice(0, 200), kind } };
}
