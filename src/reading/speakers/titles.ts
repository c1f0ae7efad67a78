import type { Gender } from './first-names.ts';

/*
 * Words that make a person of what they stand beside: titles before a name (“Gen.”, “Foreign Minister”), and nouns for
 * what somebody is (“spokeswoman”, “analyst”).
 */

const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Forms of address, which say nothing of an office. */
const address = listOf('mr mr. mrs mrs. ms ms. miss sir dame lord lady mx. madam madame monsieur herr frau señor señora signor signora datuk dato datin seri tun puan haji hajjah alhaji shri smt smt.');

const before = listOf(`
  president minister premier chancellor secretary senator sen sen. sens. representative rep rep. reps. congressman congresswoman governor gov gov. mayor ambassador
  general gen gen. colonel col col. major maj maj. captain capt capt. lieutenant lt lt. sergeant sgt sgt. corporal cpl. admiral adm adm. commander cmdr. marshal private pvt. brigadier brig. commodore
  judge justice king queen prince princess emperor sultan emir sheikh sheik shah ayatollah pope cardinal archbishop bishop rev rev. reverend father sister brother rabbi imam pastor mullah
  dr dr. doctor professor prof prof. speaker leader chairman chairwoman chair director commissioner chief sheriff detective officer inspector constable superintendent deputy councilman councilwoman
  councillor cllr cllr. alderman ald ald. insp insp. supt supt. dci pc treasurer comptroller attorney coach spokesman spokeswoman spokesperson ceo vice-president analyst adviser advisor strategist pollster editor correspondent reporter
  administrator ag a.g. lawyer activist author economist professor actor actress singer agent controller ombudsman envoy delegate comrade baroness baron count countess duke duchess earl mp nominee candidate manager
`);

const nouns = listOf(`
  academic accountant activist actor actress administrator admiral advisor adviser advocate agent aide ambassador analyst anchor archbishop architect artist aspirant assemblyman assemblywoman assistant
  associate astronaut astronomer athlete attache attorney author baker banker barrister billionaire biologist bishop blogger boss boy broker brother builder businessman businesswoman candidate captain cardinal
  ceo cfo chair chairman chairperson chairwoman challenger chancellor chef chemist chief citizen clergyman cleric clerk climatologist coach co-author co-chair co-chairman co-director co-founder cofounder collector colleague colonel
  columnist committeeman committeewoman comedian commander commentator commissioner composer comptroller congressman congresswoman conservative constable consultant contender contractor coordinator coroner correspondent councillor councilman councilwoman counsel
  counselor cousin critic critic curator daughter dean defendant delegate democrat demographer deputy designer detective developer dictator diplomat director dissident doctor donor driver economist editor educator
  employee engineer entrepreneur envoy epidemiologist executive expert ex-president farmer father fellow fighter filmmaker financier firefighter fisherman founder friend frontrunner front-runner fundraiser general geologist girl governor graduate
  grandfather grandmother head historian homeowner hopeful host hostess husband imam immigrant incumbent independent inspector instructor intern investigator investor jihadist journalist judge juror justice keeper
  king lawmaker lawyer leader lecturer legislator liberal librarian lieutenant lobbyist magistrate major man manager marshal mathematician mayor mechanic mediator member merchant meteorologist militant millionaire miner minister mogul monarch model
  mother mp musician negotiator neighbor neighbour neuroscientist newcomer nominee novelist nurse officer official ombudsman operative operator organiser organizer owner painter paramedic parent participant partner passenger pastor
  patient philanthropist philosopher photographer physician physicist pilot player poet policeman policewoman politician pollster pope preacher premier president priest prime prince princess principal prisoner producer professor programmer
  prosecutor protester provost psychiatrist psychologist publisher pundit queen rabbi rebel receptionist refugee reporter representative republican researcher resident retiree reverend rival ruler scholar scientist sculptor secretary senator
  sergeant shareholder sheriff shopkeeper singer sister sociologist soldier solicitor son speaker specialist spokesman spokesperson spokeswoman statistician strategist student superintendent supervisor supporter surgeon survivor
  suspect teacher technician teenager theologian trader trainer translator treasurer trucker trustee tycoon undersecretary veteran vet veterinarian vice-chairman vice-president victim villager volunteer voter waiter waitress widow widower wife
  winner witness woman worker writer youth
  striker defender midfielder goalkeeper winger skipper footballer cricketer golfer boxer jockey sprinter cyclist quarterback pitcher bowler
`);

const modifiers = listOf(`
  prime foreign vice deputy attorney lieutenant lt lt. chief press interior defence defense finance justice health education trade energy first senior acting former majority minority house senate national general executive
  assistant associate managing campaign communications policy staff sergeant brigadier major rear shadow home prime-minister under-secretary crown co party state ex late then- business culture environment transport transportation housing homeland security veterans commerce treasury agriculture labor labour trade
`);

const feminine = listOf(`mrs mrs. ms ms. miss dame lady madam madame frau señora spokeswoman congresswoman chairwoman councilwoman assemblywoman businesswoman policewoman queen princess baroness countess duchess actress waitress
  wife mother sister daughter widow woman girl grandmother hostess`);
const masculine = listOf(`mr mr. sir lord monsieur herr señor spokesman congressman chairman councilman assemblyman businessman policeman king prince emperor sultan emir sheikh sheik shah pope father brother duke earl baron husband
  son widower man boy grandfather clergyman fisherman`);

/** All take a word in lower case. */
export const isAddress = (lower: string): boolean => address.has(lower);
export const isTitle = (lower: string): boolean => address.has(lower) || before.has(lower);
export const isRoleNoun = (lower: string): boolean => nouns.has(lower);
export const isTitleModifier = (lower: string): boolean => modifiers.has(lower);
export const genderOfTitle = (lower: string): Gender | null => (feminine.has(lower) ? 'she' : masculine.has(lower) ? 'he' : null);

/** Role nouns that may stand for one another when the same person is spoken of again. */
const groups = [
  'leader president minister premier chancellor king queen ruler dictator emir sultan monarch strongman',
  'spokesman spokeswoman spokesperson',
  'lawmaker legislator senator sen sen. congressman congresswoman representative rep rep. mp',
  'lawyer attorney counsel', 'adviser advisor aide', 'analyst fellow expert researcher scholar', 'scientist researcher professor',
  'officer colonel col. major maj. captain capt. general gen. admiral adm. commander lieutenant lt. sergeant sgt.', 'general gen gen.', 'colonel col col.', 'governor gov gov.',
  'chairman chairwoman chair', 'nominee candidate contender hopeful frontrunner front-runner', 'cleric imam ayatollah sheikh mullah', 'diplomat ambassador envoy', 'academic professor lecturer scholar',
  'executive ceo',
].map((group) => group.split(' '));

/** Whether one word may stand for the other: the words used again are the more general ones. */
export const mayStandFor = (noun: string, title: string): boolean =>
  noun === title || groups.some((group) => group.includes(noun) && group.includes(title));
