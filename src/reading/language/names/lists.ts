/*
 * What lists say of a word, as bits. The lists are made in training: from lists of our own (first names, countries, titles) and from
 * what an older machine took for names in political news, which is not what the model of names is fitted to.
 */

/** In small letters, seen within names: “of”, “de”, “million”. Only these may be part of one without a capital or a digit. */
export const inner = 1;
export const firstName = 2;
export const lastName = 4;
export const place = 8;
export const placePart = 16;
export const body = 32;
export const bodyPart = 64;
export const nationality = 128;
export const title = 256;
export const country = 512;
/** Nearly always in small letters where a sentence does not begin with it. */
export const mostlySmall = 1024;
/** Nearly always with a capital. */
export const mostlyCapital = 2048;
/** Sometimes so, sometimes so. */
export const eitherWay = 4096;
export const calendar = 8192;
export const noun = 16384;
