/*
 * The desk: the record in a browser and as JSON.
 */
export { deskApp } from './app.ts';
export type { Desk } from './desk.ts';
export { listen } from './listen.ts';
export type { Listening } from './listen.ts';
export { isLoopback, namesOfHost } from './safety/loopback.ts';
