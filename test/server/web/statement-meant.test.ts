import { describe, expect, it } from 'vitest';
import { statementMeant } from '../../../src/server/web/statement-meant.ts';

describe('a statement', () => {
  it.each(['a1b2/s3', ' a1b2/s3 ', 'a1b2/statements/s3', '/statements/a1b2/s3', 'http://127.0.0.1:8000/statements/a1b2/s3?done=speaker', 'https://desk.example/articles/a1b2#s3', '/articles/a1b2?from=512#s3'])('is meant by “%s”', (words) => {
    expect(statementMeant(words)).toBe('a1b2/s3');
  });

  it.each(['', 'a1b2', 'a1b2/f3', 's3', 'https://desk.example/articles/a1b2', '/statements/%E0%A4%A/s3', 'the third one'])('Not: “%s”', (words) => {
    expect(statementMeant(words)).toBe(null);
  });
});
