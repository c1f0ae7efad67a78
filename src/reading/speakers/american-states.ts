/*
 * The states of the United States and how newsrooms shorten them: “Sen. Ann Roe (D-Minn.)” is the Minnesota senator.
 */

const rows = `
alabama;ala. alaska; arizona;ariz. arkansas;ark. california;calif. colorado;colo. connecticut;conn. delaware;del. florida;fla. georgia;ga. hawaii; idaho; illinois;ill. indiana;ind. iowa;
kansas;kan. kentucky;ky. louisiana;la. maine; maryland;md. massachusetts;mass. michigan;mich. minnesota;minn. mississippi;miss. missouri;mo. montana;mont. nebraska;neb. nevada;nev.
new_hampshire;n.h. new_jersey;n.j. new_mexico;n.m. new_york;n.y. north_carolina;n.c. north_dakota;n.d. ohio; oklahoma;okla. oregon;ore. pennsylvania;pa. rhode_island;r.i. south_carolina;s.c.
south_dakota;s.d. tennessee;tenn. texas;tex. utah; vermont;vt. virginia;va. washington;wash. west_virginia;w.va. wisconsin;wis. wyoming;wyo.
`;

const names = new Map(rows.trim().split(/\s+/).flatMap((row): [string, string][] => {
  const [name, short] = row.replaceAll('_', ' ').split(';');
  return short === '' || short === undefined ? [[name!, name!]] : [[name!, name!], [short, name!]];
}));

/** The state's name in lower case; null where the words, in lower case, name none. */
export const americanState = (words: string): string | null => names.get(words) ?? names.get(`${words}.`) ?? null;
