/*
 * First names that nearly always belong to a man or to a woman. Names given to both (Leslie, Jordan, Kim) are left out:
 * unknown is an answer.
 */

const men = `
aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro aleksandr alex alexander alexei alfred ali allan allen amir anatoly anders andre
andreas andrei andres andrew andy angus anthony antonio archie arnold arthur arturo asad ashraf austin barack barry bashar ben benjamin bernard bernie bill billy bob
bobby boris brad bradley brandon brendan brett brian bruce bruno bryan byron caleb carl carlos cesar chad charles charlie chester chris christian christopher
chuck clarence claude clayton clifford clint cody colin corey craig curtis dale damien dan daniel danny darren dave david dean dennis derek diego dieter dick
dimitri dirk dmitri dmitry dominic don donald doug douglas duncan dustin dwight earl ed eddie edgar eduardo edward edwin eli elliott elmer emilio emmanuel enrique eric erik
ernest ernesto ethan eugene evan farid felix fernando francis francisco francois frank franklin fred frederick gabriel gareth garry gary gavin gene geoff geoffrey george
gerald gerard gerhard gilbert giovanni glenn gordon graham grant greg gregory guillermo gunther gustavo guy hal hamid hans harold harry harvey hassan hector
heiko heinrich helmut henri henry herbert herman homer howard hugh hugo hussein ian ibrahim igor isaac isaiah ismail ivan jack jacob jacques jaime jake jamal
james jan jared jason javier jay jean-claude jeb jeff jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joaquin joe joel johan johann john johnny jon jonas jonathan
jorge jose josef joseph josh joshua juan julian julio jurgen justin karl keith ken kenneth kevin khalid klaus konstantin kurt kyle lance larry lars lawrence
lee leo leon leonard leonardo lewis liam lindsey lloyd louis lucas luigi luis luke malcolm manuel marc marcel marco marcos marcus mario mark markus martin marvin
matt matteo matthew maurice max maxim michael miguel mike mikhail miles milton mitch mitchell mitt mohamed mohammad mohammed moses muhammad mustafa nathan nathaniel ned neil nelson newt
nicholas nick nicolas nigel nikolai noah norman oleg oliver omar orlando oscar osama otto owen pablo patrick paul pavel pedro percy perry pete peter phil
philip philippe phillip pierre rafael ralph ramon rand randall randy raul ray raymond recep reginald reince rene rex ricardo richard rick ricky rob robert roberto rod rodney rodrigo roger roland
ron ronald ross roy rudolph rudy rupert russell ryan saeed salvador sam samuel scott sean sebastian sergei sergey sergio seth shane shawn shinzo sidney simon spencer stanley stefan stephen
steve steven stewart stuart sylvester tariq ted teddy terence terrence theodore thomas tim timothy tobias todd tom tommy tony travis trevor trey tyler umberto
vernon victor vincent viktor vladimir walter warren wayne wendell werner wilbur wilhelm will william willie winston wolfgang xavier yasser yuri yusuf zachary
`;
const women = `
abigail adriana agnes aisha alejandra alexandra alexandria alice alicia alison allison amanda amber amelia amy ana andrea angela angelina anita ann anna anne annette annie
antonia april arlene ashley astrid audrey aung barbara beatrice becky belinda bernadette bernice beth bethany betsy betty beverly bonnie brenda bridget brigitte brittany camila camille
candace carla carly carmen carol carole caroline carolyn carrie catherine cathy cecilia celeste charlotte chelsea cheryl christiane christina christine cindy claire clara claudia colleen connie
constance cristina cynthia daisy danielle daphne darlene dawn deborah debra delia denise diana diane dianne dolores donna dora doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth
ella ellen elsa emily emma erica erika erin esther ethel eva evelyn fatima felicia fiona florence frances francesca gabriela gail geraldine gertrude gina giorgia gisele gladys
gloria grace greta gretchen gwen hannah harriet heather heidi helen helena henrietta hilary hilda hillary holly huma ida ilhan imelda ines ingrid irene iris isabel isabella isabelle ivana ivanka jackie jacqueline jane
janet janice jasmine jean jeanette jeanne jen jennifer jenny jessica jill joan joanna joanne jocelyn jodi josephine joyce juanita judith judy julia juliana julie juliet june kamala karen karin karla
kate katharina katherine kathleen kathryn kathy katie katrina kayla kayleigh kellyanne kirsten kirstjen kristen kristin kristina lana laura lauren leila lena leslie-ann leticia lillian lily linda lisa liz lois loretta lori lorraine louise lucia
lucy lydia lynn lynne mabel madeleine madeline maggie marcia margaret margarita margot maria mariam marianne marie marilyn marina marine marion marissa marjorie marlene marsha martha mary maryam maureen maxine
megan meghan melanie melania melinda melissa mercedes meredith michele michelle mildred miranda miriam molly monica muriel nadia nancy naomi natalia natalie natasha nicola nicole nina nora norma olga olivia
pamela patricia patty paula pauline peggy penelope penny phyllis priscilla rachel ramona rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah
selena serena sharon sheila shelley sherry shirley silvia sofia sonia sophia sophie stacey stacy stella stephanie sue susan susana susanne suzanne sylvia tamara tammy tanya tara teresa teri theresa therese tiffany
tina tracy trish tulsi ursula valerie vanessa vera verna veronica vicki victoria viola violet virginia vivian wanda wendy whitney wilma winifred yolanda yvette yvonne zainab zoe
`;

const listOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const menNames = listOf(men);
const womenNames = listOf(women);

export type Gender = 'he' | 'she';

/** Null where the name is not listed. Takes the name in lower case. */
export const genderOfFirstName = (lower: string): Gender | null => (menNames.has(lower) ? 'he' : womenNames.has(lower) ? 'she' : null);
