/*
 * The desk: the record in a browser and as JSON.
 */
export { addExamples } from './adding.ts';
export { deskApp } from './app.ts';
export type { Desk } from './desk.ts';
export { listen } from './listen.ts';
export type { Listening } from './listen.ts';
export { isLoopback, namesOfDesk } from './safety/loopback.ts';
export { faultOfPassword, hashOf } from './safety/password.ts';
