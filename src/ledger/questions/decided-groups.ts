import { sql } from 'kysely';

/**
 * Announcements of which somebody decided what came, with the group of those that repeat them and the time of the decision: a table to join. What people
 * decide is little beside what is announced, so it is gone through from there.
 */
export const decidedGroups = sql`(
  select thing.grp, outcome.article, outcome.announcement, correction.at from outcome
  join announcement on announcement.article = outcome.article and announcement.id = outcome.announcement
  join article on article.no = outcome.article join correction on correction.id = outcome.correction
  join thing on thing.article = outcome.article and thing.kind = 'announcements'
    and (thing.ref = outcome.announcement or thing.id = article.id || '/announcements/a' || announcement.start_at || '-' || announcement.end_at))`;

/** Numbers of the articles with announcements that are decided, each by itself or elsewhere. */
export const articlesDecided = sql`
  select outcome.article from outcome
  union select same.article from ${decidedGroups} as decided cross join thing as same where same.grp = decided.grp and same.kind || '' = 'announcements'`;
