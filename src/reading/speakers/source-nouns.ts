/*
 * Common nouns that speak: bodies, groups and documents. All are listed in lower case.
 */

const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** The last word, or the first before “of” and “for”, of an organisation's name; or, in small letters, a body without one. */
const bodies = listOf(`
  academy administration agency airline airlines alliance army assembly association authority bank board broadcaster brigade bureau cabinet campaign caucus center centre chamber channel chronicle church convention
  club coalition college command commission committee company confederation conference congress consortium corporation corp corp. council court courts daily department directorate division embassy enforcement enterprise federation firm force
  forces foundation fund gazette government group guard hospital house inc inc. initiative institute institution intelligence journal junta league legislature magazine mayor's military ministry mission monitor mosque
  movement museum navy network news newspaper observatory office organisation organization outlet paper parliament partnership party patrol pentagon police post program programme publisher regime registry regulator reserve
  republic router school senate service services site society station store studio synod tabloid team tank times treasury tribune tribunal trust union university watch watchdog website workshop administration's airforce
  llc ltd ltd. plc gmbh consulting associates partners holdings industries technologies pac
`);

/** In small letters these are a body only with a name or an owner before them; alone they are too vague to follow. */
const groups = listOf(`
  academics activists advisers advisors advocates agents aides allies analysts attorneys authorities bankers bloggers bureaucrats businessmen campaigners candidates citizens civilians clerics colleagues
  columnists commanders commentators conservatives critics defectors defenders delegates demonstrators deputies detectives developers diplomats directors doctors donors economists editors employees engineers environmentalists executives
  experts families fans farmers fighters firefighters friends generals groups governors guests historians immigrants insiders inspectors insurgents investigators investors jihadists journalists judges jurors lawmakers lawyers leaders
  legislators liberals listeners lobbyists locals loyalists managers mediators members men merchants migrants militants militias ministers moderates mothers neighbors neighbours negotiators nurses observers officers officials operatives opponents
  organisers organizers outlets owners parents participants parties patients people physicians pilots pollsters politicians polls prisoners producers professors prosecutors protesters protestors pundits readers rebels refugees relatives reporters representatives
  republicans democrats researchers residents rivals rulers scholars scientists senators shareholders skeptics sceptics socialists soldiers some sources specialists spokesmen spokespeople spokespersons staff staffers statesmen strategists students supporters
  survivors teachers terrorists tourists traders troops veterans victims villagers viewers volunteers voters watchers witnesses women workers writers youths zealots
  many others several both most few aids americans media press public crowd crowds opposition left right establishment world community electorate jury panel pair couple duo trio majority family
  two three four five six dozens hundreds thousands millions agencies companies countries governments states nations organisations organizations newspapers networks unions campaigns
`);

const documents = listOf(`
  account accounts affidavit agreement analysis announcement article articles assessment audit autopsy bill biography blog book bulletin cable caption charter column communique communiqué complaint constitution contract data declaration decree
  diary directive document documents draft editorial email emails e-mail e-mails essay estimate estimates evidence file files findings investigation inquiry probe filing filings findings forecast guidelines headline indictment interview invitation invoice law lawsuit leaflet letter letters
  manifesto manual memo memoir memorandum memos message messages minutes note notes notice opinion order paper papers petition platform plan poll polling polls post posts posting proclamation projection projections proposal questionnaire readout record records recording
  release report reports research resolution review rule rules ruling sign signs slogan spreadsheet statement statements statistics statute story stories studies study subpoena summary survey surveys tape tapes testimony text texts transcript transcripts treaty tweet tweets
  verdict video videos warrant website writing writings advertisement ad ads footage photo photos pamphlet poster profile page profile dossier
`);

/** Words in the plural that mean a group even where the list of groups does not hold them. */
const singularInS = listOf('news politics series species congress press boss witness actress waitress princess duchess business ms mrs this his its yes us as is was');

export const isBody = (lower: string): boolean => bodies.has(lower);
export const isGroup = (lower: string): boolean => groups.has(lower);
export const isDocument = (lower: string): boolean => documents.has(lower);
export const looksPlural = (lower: string): boolean => lower.length > 3
  && ((lower.endsWith('s') && !lower.endsWith('ss') && !singularInS.has(lower)) || /(?:[a-z]men|people|children)$/.test(lower));
