import { stemOf } from './stem.ts';

/*
 * Rows of words for one act, one thing or one kind of people: the first stands for all. Only what reports use for one another, whatever the affair; a word that
 * has another sense in the news (“arms”, “force”) is left out.
 */
const rows = `
remove clear withdraw withdrew withdrawn pull pulled haul cart
close shut
reopen
kill killed dead death die died dies dying slain slay
wound injure hurt
evacuate displace flee fled uproot
arrest detain capture apprehend
indict charge
expel kick boot oust
interfere meddle tamper
think thought consider
build built construct
resident villager inhabitant
resign quit
attack strike struck
meet met summit talk
buy bought purchase acquire
raise increase
cut reduce lower
repair fix mend
fire blaze
ship boat vessel
begin began begun start
end finish complete
stop halt cease
allow permit
ban prohibit outlaw
refuse reject
help assist aid
steal stole stolen theft
explode explosion blast detonate
bomb bombing
shoot shot shooting
quake earthquake tremor
crash collide collision
cause reason
unclear unknown uncertain unsure
severe serious grave
rapid fast quick swift
large big huge major massive
child children kid
firm company
country nation
send sent dispatch
give gave given grant
disclose reveal
promise pledge vow
plan intend intention
expect anticipate
fear worry
praise laud hail
condemn denounce slam
sham farce
trial tried
convict guilty
protest demonstrate rally
troop troops soldier
missile rocket
border frontier
price cost
lawmaker legislator
offer proposal propose
request ask
return restore
disrupt hamper
suspect suspicion suspicious
destroy ruin
choose chose chosen pick select
host hosting
lead led leader
speak spoke spoken
write wrote written
fall fell fallen drop dropped decline
rise rose risen climb
find found
lose lost loss
win won victory
leave left
hold held
pay paid
fight fought
teach taught
break broke broken
take took taken
know knew known
tell told
see saw seen
come came
run ran
drive drove driven
fly flew flown flight
go went gone
become became
keep kept
sell sold sale
rebuild rebuilt
sink sank sunk
throw threw thrown
hide hid hidden
deny denied denial denies
apology apologise apologize apologies
search hunt
centre center
theatre theater
programme program
`;

/** British and American spellings of one stem: “defenc” and “defens”, “labour” and “labor”, “organis” and “organiz”. */
const spelt = (stem: string): string => stem.replace(/^(.{3,}en)c$/, '$1s').replace(/^(.{2,})our$/, '$1or').replace(/^(.{4,})is$/, '$1iz');

const first = new Map(rows.trim().split('\n').flatMap((row) => {
  const stems = row.trim().split(' ').map((word) => spelt(stemOf(word)));
  return stems.map((stem) => [stem, stems[0]!] as const);
}));

/** One stem for all that say the same; takes a stem as `stemOf` gives it. */
export function synonymOf(stem: string): string {
  const one = spelt(stem);
  return first.get(one) ?? one;
}
