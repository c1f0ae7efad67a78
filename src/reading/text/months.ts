/* The names of months and their abbreviations, in English and in the languages around it, from January on. */

const names = [
  'january jan januar janvier enero gennaio genn januari janeiro jänner ene januára styczeń stycznia tammikuuta',
  'february feb februar février fevrier febrero febbraio februari fevereiro lutego helmikuuta',
  'march mar märz maerz mars marzo maart março marca maaliskuuta',
  'april apr avril abril aprile kwietnia huhtikuuta',
  'may mai mayo maggio mei maio maja maj toukokuuta',
  'june jun juni juin junio giugno junho czerwca kesäkuuta',
  'july jul juli juillet julio luglio julho lipca heinäkuuta',
  'august aug août aout agosto augustus augusti sierpnia elokuuta',
  'september sep sept septembre septiembre settembre setembro września syyskuuta',
  'october oct oktober octobre octubre ottobre outubro okt października lokakuuta',
  'november nov novembre noviembre novembro listopada marraskuuta',
  'december dec dezember décembre decembre diciembre dicembre desember dezembro dez dic grudnia joulukuuta',
];

const months = new Map(names.flatMap((list, index) => list.split(' ').map((name) => [name, index + 1] as const)));

/** 1 to 12 for the name of a month or its abbreviation, in capitals or not, without the full stop; 0 for any other word. */
export const monthNamed = (word: string): number => months.get(word.toLowerCase()) ?? 0;
