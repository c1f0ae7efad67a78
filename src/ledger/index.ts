/*
 * The record: what came in, what was read in it, what it has to do with the rest, and what people corrected. One function a question; rows are plain data.
 */
export type { Ledger } from './ledger.ts';
export { defaultAddress, isServer, openLedger } from './open.ts';
export { NewerStore } from './migrations/migrate.ts';

// Adding.
export { engineIdOf, namesOf } from './record/page.ts';
export type { BroughtPage, PageNames } from './record/page.ts';
export { preparedPage } from './record/prepare.ts';
export type { PreparedPage } from './record/prepare.ts';
export { record } from './record/record.ts';
export type { Outcome, RecordedPage } from './record/record.ts';
export { knownPages } from './questions/known-pages.ts';

// Questions.
export { BadCursor } from './questions/cursor.ts';
export type { Listed, Wanted } from './questions/cursor.ts';
export { announcement, announcements, outcomeStates, outcomeWords, repeatsOf, reportsOn, reportWords } from './questions/announcements.ts';
export type { AnnouncementFilter, AnnouncementRow, DecidedElsewhere, OutcomeState } from './questions/announcements.ts';
export { article, articles } from './questions/article.ts';
export type { ArticleOnRecord } from './questions/article.ts';
export { arrivals } from './questions/arrivals.ts';
export type { Arrival } from './questions/arrivals.ts';
export { belongings } from './questions/belongings.ts';
export type { Belonging } from './questions/belongings.ts';
export type { ArticleBrief } from './questions/article-brief.ts';
export { claim, claims, position } from './questions/claims.ts';
export type { Claim, ClaimRow } from './questions/claims.ts';
export { namedParty } from './questions/stands.ts';
export type { PartyStand, Position } from './questions/stands.ts';
export type { PositionKind } from './questions/position-in.ts';
export { news } from './questions/news.ts';
export type { News, TurnRow } from './questions/news.ts';
export { partyMembers } from './questions/party-members.ts';
export type { PartyMember } from './questions/party-members.ts';
export { copies, copiesOf } from './questions/copies.ts';
export type { Copies, CopiesRow } from './questions/copies.ts';
export { figures, measure } from './questions/figures.ts';
export { disputes } from './questions/disputed-figures.ts';
export type { Dispute } from './questions/disputed-figures.ts';
export type { FigureFilter, FigureRow, Measure } from './questions/figures.ts';
export type { ArticleFilter } from './questions/filter.ts';
export { backedBy, ranBy } from './questions/backing.ts';
export type { Backing } from './questions/backing.ts';
export type { GroupFilter } from './questions/groups.ts';
export type { LinkRow } from './questions/links.ts';
export { parties, party, partyNames } from './questions/parties.ts';
export type { Party, PartyRole, PartyRow } from './questions/parties.ts';
export { proposals } from './questions/proposals.ts';
export { quotation, quotations } from './questions/quotations.ts';
export type { Quotation, QuotationRow, Witness } from './questions/quotations.ts';
export { recordVersion } from './questions/record-version.ts';
export { search } from './questions/search.ts';
export type { Excerpt, SearchFilter, SearchRow } from './questions/search.ts';
export { broughtPage } from './questions/brought-page.ts';
export { snapshot } from './questions/snapshot.ts';
export { statement } from './questions/statement.ts';
export { countOfStatements, statements } from './questions/statements.ts';
export type { StatementFilter } from './questions/statements.ts';
export type { StatementRow, Words } from './questions/statement-row.ts';

// Corrections.
export { BadCorrection, correct, importCorrections } from './journal/correct.ts';
export type { Draft, Signed, Taken } from './journal/correct.ts';
export { correctionKinds } from './journal/correction.ts';
export type { Correction, CorrectionKind, Stretches } from './journal/correction.ts';
export type { Effects } from './journal/effects.ts';
export { toldEffects } from './journal/told-effects.ts';
export type { ToldEffects, ToldFinding } from './journal/told-effects.ts';
export { fullest } from './journal/fullest.ts';
export { isConfirmed } from './journal/corrected-reading.ts';
export { brieflyInQuotationMarks, inQuotationMarks } from './journal/in-quotation-marks.ts';
export { relationTold } from './journal/relation-words.ts';
export { regroupingWords } from './journal/regrouping-words.ts';
export { correction, corrections, undoneBy } from './journal/journal.ts';
export type { JournalFilter, JournalRow } from './journal/journal.ts';
export { thingWords } from './questions/thing-words.ts';
export { textsOfCorrection } from './questions/texts-of-correction.ts';

// Those who work with the record.
export { accountKey, accountNamed, accounts, addAccount, BadAccount, changeAccount, hasAdmin, rehashed, roles } from './people/accounts.ts';
export type { Account, AccountRole } from './people/accounts.ts';
export { audit, beginAudit, endAudit } from './people/audit.ts';
export type { AuditRow } from './people/audit.ts';
export { forgetSearch, lastLooked, nowLooked, savedSearches, saveSearch } from './people/own.ts';
export type { SavedSearch } from './people/own.ts';
export { endSession, endSessionsOf, openSession, sessionOf, sessionsOf, usedSession } from './people/sessions.ts';
export type { Session } from './people/sessions.ts';

// Taking out.
export { bundle } from './bundle/bundle.ts';
export type { Bundle } from './bundle/bundle.ts';
export { verifyBundle } from './bundle/verify.ts';
export type { Verified } from './bundle/verify.ts';
export { articleTexts } from './questions/article-texts.ts';
export type { ArticleText } from './questions/article-texts.ts';
