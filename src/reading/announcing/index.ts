export { isDoneBySaying, namesForces } from './announced-act.ts';
export { announcementsOf } from './announcements.ts';
export { dueIn } from './due.ts';
export { adverbsBeforeAct } from './own-act.ts';
