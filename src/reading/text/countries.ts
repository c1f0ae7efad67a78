/*
 * Countries, what their people are called, and the seats of government that speak for them. A row: the names of a
 * country; its demonyms; its metonyms, which are speakers of their own, since “Moscow” may also be a city.
 */

const rows = `
afghanistan;afghan,afghans;kabul
albania;albanian,albanians;tirana
algeria;algerian,algerians;algiers
angola;angolan,angolans;luanda
argentina;argentine,argentinian,argentines,argentinians;buenos aires
armenia;armenian,armenians;yerevan
australia;australian,australians;canberra
austria;austrian,austrians;vienna
azerbaijan;azerbaijani,azerbaijanis,azeri;baku
bahrain;bahraini,bahrainis;manama
bangladesh;bangladeshi,bangladeshis;dhaka
belarus;belarusian,belarusians;minsk
belgium;belgian,belgians;
bolivia;bolivian,bolivians;la paz
bosnia,bosnia and herzegovina;bosnian,bosnians;sarajevo
botswana;botswanan;gaborone
brazil;brazilian,brazilians;brasilia
bulgaria;bulgarian,bulgarians;sofia
cambodia;cambodian,cambodians;phnom penh
cameroon;cameroonian;yaounde
canada;canadian,canadians;ottawa
chad;chadian,chadians;
chile;chilean,chileans;santiago
china,people's republic of china;chinese;beijing
colombia;colombian,colombians;bogota
congo,democratic republic of congo,democratic republic of the congo;congolese;kinshasa
costa rica;costa rican;
croatia;croatian,croatians;zagreb
cuba;cuban,cubans;havana
cyprus;cypriot,cypriots;nicosia
czech republic,czechia;czech,czechs;prague
denmark;danish,danes;copenhagen
ecuador;ecuadorian,ecuadorean;quito
egypt;egyptian,egyptians;cairo
el salvador;salvadoran,salvadorans;
england;english;
eritrea;eritrean,eritreans;asmara
estonia;estonian,estonians;tallinn
ethiopia;ethiopian,ethiopians;addis ababa
finland;finnish,finns;helsinki
france;french;paris,elysee
georgia;georgian,georgians;tbilisi
germany;german,germans;berlin
ghana;ghanaian,ghanaians;accra
greece;greek,greeks;athens
guatemala;guatemalan,guatemalans;
guinea;guinean;conakry
haiti;haitian,haitians;port-au-prince
honduras;honduran,hondurans;tegucigalpa
hungary;hungarian,hungarians;budapest
iceland;icelandic,icelanders;reykjavik
india;indian,indians;new delhi,delhi
indonesia;indonesian,indonesians;jakarta
iran,islamic republic of iran;iranian,iranians;tehran
iraq;iraqi,iraqis;baghdad
ireland;irish;dublin
israel;israeli,israelis;jerusalem,tel aviv
italy;italian,italians;rome
ivory coast;ivorian,ivorians;abidjan
jamaica;jamaican,jamaicans;
japan;japanese;tokyo
jordan;jordanian,jordanians;amman
kazakhstan;kazakh,kazakhs;astana
kenya;kenyan,kenyans;nairobi
kosovo;kosovar,kosovars;pristina
kuwait;kuwaiti,kuwaitis;
kyrgyzstan;kyrgyz;bishkek
laos;laotian,lao;vientiane
latvia;latvian,latvians;riga
lebanon;lebanese;beirut
liberia;liberian,liberians;monrovia
libya;libyan,libyans;tripoli
lithuania;lithuanian,lithuanians;vilnius
luxembourg;luxembourgish;
malaysia;malaysian,malaysians;kuala lumpur,putrajaya
mali;malian,malians;bamako
malta;maltese;valletta
mauritania;mauritanian;nouakchott
mexico;mexican,mexicans;mexico city
moldova;moldovan,moldovans;chisinau
mongolia;mongolian,mongolians;
montenegro;montenegrin;podgorica
morocco;moroccan,moroccans;rabat
mozambique;mozambican,mozambicans;maputo
myanmar,burma;burmese;naypyidaw,yangon
namibia;namibian;windhoek
nepal;nepali,nepalese;kathmandu
netherlands,holland;dutch;the hague,amsterdam
new zealand;new zealander,new zealanders;wellington
nicaragua;nicaraguan,nicaraguans;managua
niger;nigerien;niamey
nigeria;nigerian,nigerians;abuja
north korea,democratic people's republic of korea,dprk;north korean,north koreans;pyongyang
north macedonia,macedonia;macedonian;skopje
norway;norwegian,norwegians;oslo
oman;omani,omanis;muscat
pakistan;pakistani,pakistanis;islamabad
palestine;palestinian,palestinians;ramallah
panama;panamanian,panamanians;
paraguay;paraguayan;
peru;peruvian,peruvians;lima
philippines;philippine,filipino,filipinos;manila
poland;polish,poles;warsaw
portugal;portuguese;lisbon
qatar;qatari,qataris;doha
romania;romanian,romanians;bucharest
russia,russian federation;russian,russians;moscow,kremlin
rwanda;rwandan,rwandans;kigali
saudi arabia;saudi,saudis,saudi arabian;riyadh
scotland;scottish,scots;holyrood
senegal;senegalese;dakar
serbia;serbian,serb,serbs;belgrade
sierra leone;sierra leonean;freetown
singapore;singaporean,singaporeans;
slovakia;slovak,slovaks;bratislava
slovenia;slovenian,slovenians;ljubljana
somalia;somali,somalis;mogadishu
south africa;south african,south africans;pretoria
south korea,republic of korea;south korean,south koreans;seoul
south sudan;south sudanese;juba
soviet union;soviet,soviets;
spain;spanish,spaniards;madrid
sri lanka;sri lankan,sri lankans;colombo
sudan;sudanese;khartoum
sweden;swedish,swedes;stockholm
switzerland;swiss;bern
syria;syrian,syrians;damascus
taiwan;taiwanese;taipei
tajikistan;tajik,tajiks;dushanbe
tanzania;tanzanian,tanzanians;
thailand;thai,thais;bangkok
tunisia;tunisian,tunisians;tunis
turkey,turkiye;turkish,turks;ankara
turkmenistan;turkmen;ashgabat
uganda;ugandan,ugandans;kampala
ukraine;ukrainian,ukrainians;kyiv,kiev
united arab emirates,emirates,uae,u.a.e.;emirati,emiratis;abu dhabi
united kingdom,britain,great britain,uk,u.k.;british,britons;london,downing street,whitehall
united states,united states of america,america,us,u.s.,usa,u.s.a.;american,americans;washington
uruguay;uruguayan;montevideo
uzbekistan;uzbek,uzbeks;tashkent
vatican;vatican;holy see
venezuela;venezuelan,venezuelans;caracas
vietnam;vietnamese;hanoi
wales;welsh;cardiff
yemen;yemeni,yemenis;sanaa
zambia;zambian,zambians;lusaka
zimbabwe;zimbabwean,zimbabweans;harare
european union,eu,e.u.;european,europeans;brussels
`;

const countries = new Map<string, string>();
const people = new Map<string, string>();
const seats = new Map<string, string>();
for (const row of rows.trim().split('\n')) {
  const [names, demonyms, metonyms] = row.split(';').map((list) => (list === '' ? [] : list.split(',')));
  const country = names![0]!;
  for (const name of names!) countries.set(name, country);
  for (const demonym of demonyms!) people.set(demonym, country);
  for (const metonym of metonyms!) seats.set(metonym, country);
}

/** States of a federation, which speak as countries do; those that are also first names are left out. */
const provinces = new Set(`alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky
  louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah
  vermont wisconsin wyoming ontario quebec alberta manitoba saskatchewan queensland tasmania bavaria saxony punjab kashmir catalonia crimea chechnya`.split(/\s+/)
  .concat(['new york', 'new jersey', 'new hampshire', 'new mexico', 'north carolina', 'south carolina', 'north dakota', 'south dakota', 'west virginia',
    'rhode island', 'british columbia', 'nova scotia', 'new south wales']));

export const isProvince = (lower: string): boolean => provinces.has(lower);

/** All three take words in lower case, without “the”, and give the country's first name in lower case, or null. */
export const countryNamed = (lower: string): string | null => countries.get(lower) ?? null;
export const countryOfPeople = (lower: string): string | null => people.get(lower) ?? null;
export const countryOfSeat = (lower: string): string | null => seats.get(lower) ?? null;

/** The country that a name, a demonym or the name of a seat of government belongs to. */
export const countryOf = (lower: string): string | null => countryNamed(lower) ?? countryOfPeople(lower) ?? countryOfSeat(lower);
