/** Short forms and the names that they are short for: of one row, all are one name. */
const rows = `
benjamin ben benny bibi
theodore ted teddy
william bill billy will willie
robert bob bobby rob robbie
richard dick rick ricky rich
michael mike mick mickey
james jim jimmy jamie
joseph joe joey
john jack johnny
edward ed eddie ted ned
thomas tom tommy
charles charlie chuck
david dave
daniel dan danny
stephen steven steve
anthony tony
christopher chris
matthew matt
nicholas nick nicky
alexander alex sasha aleksandr
elizabeth liz beth betty
katherine catherine kate kathy katie
margaret maggie meg peggy
susan sue susie
deborah debbie deb
patricia pat patty
barack barry
samuel sam
donald don
ronald ron
gregory greg
andrew andy drew
lawrence larry
gerald gerry jerry
timothy tim
kenneth ken
vladimir volodymyr vova
`;

const firstOf = new Map<string, Set<number>>();
rows.trim().split('\n').forEach((row, i) => {
  for (const name of row.split(' ')) firstOf.set(name, (firstOf.get(name) ?? new Set()).add(i));
});

/** Whether two first names are forms of one. */
export const areForms = (a: string, b: string): boolean => {
  const [one, two] = [firstOf.get(a), firstOf.get(b)];
  return one !== undefined && two !== undefined && [...one].some((row) => two.has(row));
};
