/*
 * The public reading API: the pure floor. `read` turns a page into a `Reading`; the rim loads the models and passes them in.
 */
export { attitudes, matterRoles, readRoles, unreadRoles } from './reading.ts';
export type {
  Announcement, Article, Attitude, Bounds, Engine, Entry, Figure, Form, LeftOut, Note, NoteKind, Origin, Part, Reading, Role, SourceKind, Speaker, SpeakerKind,
  SpeakerRole, Statement, TellingPlace, Told, ToldBy,
} from './reading.ts';
export { findQuotations } from './attribution/index.ts';
export type { Quotation as QuotedStretch } from './attribution/index.ts';
export { conlluOfSentences, conlluOfText } from './conllu.ts';
export type { GivenSentence, ParsingModels } from './conllu.ts';
export type { Evidence } from './attribution/index.ts';
export type { Explanation } from './explain.ts';
export { explain } from './explain.ts';
export { engineVersion } from './engine.ts';
export { writeMarked } from './marks/write-marked.ts';
export { withMinConfidence } from './min-confidence.ts';
export type { Models, Sha256 } from './models.ts';
export { adverbsBeforeAct, dueIn, isDoneBySaying, namesForces } from './announcing/index.ts';
export { readModels } from './models.ts';
export { leftOutOf } from './left-out.ts';
export { looksLikeHtml } from './page/index.ts';
export type { Page, PageFacts } from './page/index.ts';
export { read } from './read.ts';
export { typedDate } from './figures/index.ts';
export type { TypedDate } from './figures/index.ts';
export { countOf, isIsoDate } from './text/calendar.ts';
export { countryOf, countryOfSeat } from './text/countries.ts';
export type { Span } from './text/span.ts';
