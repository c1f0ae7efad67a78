import { describe, expect, it } from 'vitest';
import { withMinConfidence } from '../../src/reading/index.ts';
import { damReading } from '../invented-reading.ts';

describe('a reading of what is certain enough', () => {
  it('is the reading itself where everything is', () => {
    expect(withMinConfidence(damReading, 0)).toBe(damReading);
  });

  it('has what was nested in a dropped statement where that stood', () => {
    const [parent, nested] = [damReading.statements.find(({ id }) => id === 's3')!, damReading.statements.find(({ id }) => id === 's4')!];
    expect(nested.parent).toBe('s3');
    const swapped = { ...damReading, statements: damReading.statements.map((s) => (s === parent ? { ...s, confidence: 0.1 } : { ...s, confidence: 0.9 })) };
    const kept = withMinConfidence(swapped, 0.5);
    expect(kept.statements.map(({ id }) => id)).toEqual(damReading.statements.map(({ id }) => id).filter((id) => id !== 's3'));
    expect(kept.statements.find(({ id }) => id === 's4')!.parent).toBeNull();
  });

  it('keeps figures and drops announcements of what is dropped', () => {
    const none = withMinConfidence(damReading, 1.1);
    expect(none.statements).toEqual([]);
    expect(none.announcements).toEqual([]);
    expect(none.figures).toHaveLength(damReading.figures.length);
    expect(none.figures.every(({ statement }) => statement === null)).toBe(true);
  });
});
