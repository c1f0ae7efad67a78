/*
 * Words that carry a full stop of their own, in lower case and without it. What they are decides whether a sentence may end
 * after them, and whether the stop belongs to them at all.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Something always follows: a name, a number, a page. No sentence ends after them. */
export const leadingAbbreviations = words(`
  mr mrs ms mx messrs mme mlle dr drs prof profs gen lt col maj sgt cpl pvt pfc capt cmdr cdr comdr adm brig ens gov govs
  sen sens rep reps rev hon fr supt atty amb insp det supt msgr pres vice-pres st ste mt ft vs viz cf approx attn assoc asst
  e.g i.e eg ie ca mgr dist ex-gov ex-sen ex-rep ald treas sec-gen dir
`);

/** The stop belongs to them and a sentence may end with them. */
export const closingAbbreviations = words(`
  inc corp co ltd llc plc bros jr sr esq etc al dept univ assn assoc intl natl govt bldg blvd ave rd hwy pkwy
  ph.d m.sc b.sc m.phil d.phil ed.d ll.b ll.m ll.d pty pvt s.p.a
  ala ariz ark calif colo conn del fla ga ill ind kan ky md mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt
  wash wis wyo ont que vol vols ed eds est cont incl max min
`);

/** States and the like that are also words or names: the stop belongs to them only before a comma or a word in lower case. */
export const doubtfulAbbreviations = words(`
  ala ark del ill ind ga md mo miss pa tex va wash conn mass kan penn max min ed rd est cont me la est vol pres
  mon tue tues wed thu thur thurs fri sat sun cont fig figs art op sec secs ch min mins hr hrs yr yrs oz lb lbs ext tel
  det ens dir st ste
`);

/** They stand before a number; elsewhere they are words. */
export const numberAbbreviations = words(`
  no nos nr art arts fig figs sec secs sect ch chap vol vols p pp para paras pt pts op ex ver ext tel v c ca b d r n
  jan feb mar apr jun jul aug sep sept oct nov dec
`);

/** Months and days that may also stand before a comma or a closing bracket. */
export const dateAbbreviations = words(`
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
`);

/** Words that, with a capital, more likely begin a sentence than go on with a name. */
export const sentenceStarters = words(`
  the a an this that these those he she it they we you i his her its their our my your him them who what when where why how which
  there here if but and or nor so yet for in on at by to from with without of as after before since until while although though
  because during under over between among about against despite unlike like instead however meanwhile moreover furthermore
  nevertheless nonetheless therefore thus then now still also even only just not no yes is are was were do does did has have had can
  could may might must shall should will would some many most more several few all each every both either neither none any
  one two three four five six seven eight nine ten another other others such today yesterday tomorrow earlier later last next
  once perhaps maybe according asked although unless whether let please
`);

/** Verbs that tell, just after a quotation that ends in ! or ?, that the sentence goes on: “Stop!” Ann shouted. */
export const speechVerbs = words(`
  said says say asked asks shouted shouts cried cries yelled yells replied replies answered answers added adds told tells wrote
  writes tweeted tweets exclaimed exclaims wondered wonders demanded demands chanted whispered joked jokes quipped insisted
  declared screamed remarked muttered responded recalled
`);

/** The last label of a host name or of a file's: without one of these, `word.word` is two words with the space forgotten. */
export const topLevelDomains = words(`
  pdf doc docx htm html xls xlsx txt jpg png gif zip exe ppt csv xml php asp aspx
  com org net gov edu mil int info biz name news uk us ca au nz ie de fr it es nl be ch at se no dk fi pl cz ru ua cn jp kr
  in za br mx ar tv io co me eu tr il ir ae sa eg ng ke gh ai app dev blog online site tech media press live world
`);

/** Units that are written onto a number and stand apart as tokens. */
export const attachedUnits = words(`
  am pm a.m p.m k m bn mn tn b t mm cm km ft in mi lb lbs kg g mg ml cl hz khz mhz ghz kb mb gb tb kw mw gw kwh mwh mph kph
  kmh hrs hr min mins sec secs yr yrs x p pp c f percent pct million billion trillion days minutes hours people sq oz o bps rpm
  ha
`);

/** Words before a hyphen that UD English does not part from what follows. */
export const joinedPrefixes = words(`
  non e re mid anti co pre pro cross post over semi ex sub multi counter mini psycho neo socio inter intra super proto arch pan
  micro un ultra hyper quasi pseudo bi tri trans uh nano mega macro mis af
`);
