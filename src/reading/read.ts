import { announcementsOf } from './announcing/index.ts';
import { attribute, findQuotations } from './attribution/index.ts';
import { engineVersion } from './engine.ts';
import { findDates, findFigures, referenceDate } from './figures/index.ts';
import { findNames, parse, tag, tokenise } from './language/index.ts';
import type { Models } from './models.ts';
import { notesOn } from './notes.ts';
import type { Page } from './page/index.ts';
import { readPage } from './page/index.ts';
import { partsToRead } from './parts-to-read.ts';
import type { Reading } from './reading.ts';
import { resolveSpeakers } from './speakers/index.ts';
import { statementsOf } from './statements.ts';
import { sha256Of } from './text/sha256.ts';

/**
 * Who says what in a page: the whole pipeline. A pure function of the page and the models: any text gives a reading, perhaps
 * an empty one, and the same text gives the same reading.
 */
export function read(page: Page, models: Models): Reading {
  const { article, notes } = readPage(page, models.readHtml);
  const { parts, leftOut } = partsToRead(article);
  const blocks = parts.map((part) => part.span);
  const roles = parts.map((part) => part.role);

  const doc = findNames(parse(tag(tokenise(article.text, blocks), models.language), models.language), models.names);
  const quotations = findQuotations(article.text, blocks);
  const attributions = attribute(doc, quotations, roles, models.attribution);
  const resolution = resolveSpeakers(doc, { outlet: article.outlet, roles }, attributions);

  const reference = referenceDate(article.published, doc, article.parts);
  const dates = findDates(doc, reference);
  const statements = statementsOf(article.text, attributions, resolution, dates);
  const figures = findFigures(doc, statements, dates, reference);
  const { announcements, promises } = announcementsOf(doc, statements, resolution.speakers, dates, reference?.iso ?? null);

  return {
    format: 'onrecord/1',
    engine: { version: engineVersion, models: models.hashes },
    article: { ...article, sha256: sha256Of(article.text) },
    statements: statements.map((one) => (promises.has(one.id) ? { ...one, attitude: 'promises', how: `${one.how}+own-act` } : one)),
    speakers: resolution.speakers,
    figures,
    announcements,
    leftOut: null,
    notes: [...notes, ...notesOn(article, quotations, reference, leftOut)],
  };
}
