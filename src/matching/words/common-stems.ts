/*
 * Made by scripts/training/commonness.ts: do not edit. Stems that one news article of 2, 4, 8, 16 or 32 has at least, the commonest row first.
 */
export const commonStems: readonly string[] = [
  `
  peopl said stat time year
  `,
  `
  accord back call campaign candidat chang come continu countr elect first form govern group help high http includ issu know last lead like long look made make mill month
  nation new news offici part plac plan point polic politic president presidenti public recent report right say show support take think thre told two want way week work
  `,
  `
  able accus acros added ago agre allow almost alread among announc anoth appear area argu around asked attack away based becom behind believ best bett big bill bring
  build busi came care case challeng charg chief claim clear clos comment communit compan concern conservativ control creat current day days deal debat decis develop
  different direct director earl earli economic effort end enough establish event ever expect face fact fami far feel few fight final find five follow forc foreign found
  four front full gener give given good great hand happen hard head held histor hold home hour important increas inform interest interview involv keep kind known larg
  later law least leav led left less life line littl live local lot major making manag matt mean media meet memb mone move name near need next night nomin nomine numb
  offer offic often old open order organ other particular past percent person play poll posit post power primar privat problem proces provid push put quest race rais reach
  read real receiv record releas remain represent respond result role run runn saying says second secretar securit see seem seen serv set sever shar side sign six soci
  someth speak speech stand start stop stor strong suggest system taken taking talk team tell term thing though took top trying turn use used view vote voter went wheth
  win within won world wrot
  `,
  `
  accept acces account acknowledg action activist activit actu adding addit addres administr admit advantag advis advocat affect age agenc ahead aide alleg alli along
  although alway amount answ anti anyon anyth appe approach approv arriv articl ask attempt attend attent author authorit averag avoid bad bank base battl becam began
  begin benefit beyond biggest billionair board book bord break brought built candidac capit carr cast caus cent centr certain chairman chanc children choic citizen city
  civil clas co coming command commit common compar complet condit conduct conferenc conflict connect consid consider contest contribut convent cost count cours court
  cover crim crisi critic criticism criticiz crowd cultur cut data date de death decad decid declar declin deep defeat defend delegat deliver demand describ despit detail
  determin differenc difficult discuss district dollar dozen draw driv drop due earn econom effect eight eith else email endors engag ensur enter especi estimat everyon
  everyth evidenc exampl executiv exist expand experienc expert explain express facing factor fail fair fall famil favor fear feder field figur financi firm focu focus
  food forward free friend fund futur gain gave gett giving glob goal governor ground grow half handl health hear heard heart highlight historic hit hope host hous howev
  human husband idea identif illeg immediate immigr immigrant impact improv incom independent individu industr influenc initi instead internation invest investig job jobs
  join judg key kill lack land large largest late latest launch leadership learn legal let level liber limit link list living loss lost love low main maintain majorit man
  mark market measur men messag met militar mind minist minut miss moment morn natur non note noted onlin oper opin opponent opportunit oppos opposit organiz outsid paid
  pass pay per period pick platform pledg politician poor popul popular possibl potenti practic prepar pres present presidenc pressur prevent previou previous pric probab
  produc product program project promis promot propos protect protest prov publish quick rall rate realit reason refer reflect refus region relat relationship remark
  request requir respect respons rest return rise risk rival room rule saw schedul school sector secur seek self sell senator send senior sens sent seri seriou servic
  seven shift short shot significant similar singl situ small someon son soon sought sourc speci specific spend spent spok spokesman staff stag star stay step strateg
  struggl stud student subject succes successful sure surpris target televis test third thought thousand threat toda togeth total tough toward town track trad tradition
  trail travel treat tried try tweet understand unit using valu vice victor video violenc visit voic voting wait war warn watch water ways whit whol wide wife winn woman
  women word worr writ wrong young
  `,
  `
  abilit abov abroad abus achiev act acting activ ad addition address adopt advanc affair afternoon agenda agent aggressiv aimed air alon alternativ amid analysi analyst
  anger annu apparent appearanc appl appoint arrest asking assault assert asset associat assum assur attract audienc availabl awar award balanc ballot ban bann bare basic
  bear beat behalf below bid bigg birth bit black blam block blue body boost born brand brief broad brok broth budget business businessman buy camp capacit captur car card
  careful cash caucu caucus caught celebrat centur chair check cheer child china choos chosen circumstanc cited citi climat close coalit collaps colleagu collect colleg
  combat combin committe communic compet competit complaint complete complex conclud confirm confront congression consequenc consistent constitution construct consult
  consum contact contain contend content contract contrast controvers controversi convers convinc core corporat correct corrupt coupl credit crimin cruci cycl dail damag
  dangerou daught dead debt defens defin degre deliv democrac demonstrat deni denounc depart depend deput deserv design died digit discus dismiss disput distribut divid
  docu domestic dominat don donat donor door doubl doubt drug easi easy educ effectiv effective elder electorat embrac emerg emergenc employ employe encourag ended energ
  enforc enjoy entir environ environment equal era essenti estat even eventu everybod exact except exchang excit extend faced facilit failur fals familiar fast fath
  favorit featur fell fellow felt femal fifth file filed fill financ finish fire fired flag floor flow fourth freedom fuel fundament fundrais game gather generat gets
  giant goes gone grant grew growth gun guy hall happ hate heat heav heavi highest hopeful hoping hospit hotel huge hundred hurt id identit ignor imag imagin implement
  importanc impos impossibl incident increasing indicat infrastructur initiativ insid insist inspir instanc institut insult intend intent intern introduc investigat
  investor invit joint journalist jump justic kept kids knew knowledg labor languag lawmak laws lawsuit lawy lean legisl lett light listen lived locat longtim lose losing
  lower manufactur margin mass massiv match materi mayb mayor meant medic ment mention middl mile minimum minorit mistak model moderat modern modul monitor most moth moved
  moving multipl named narrow necessar negativ neighbor network newspap nine nominat norm notic nuclear observ obtain occur oil ones ongo operat option origin outcom
  overall oversea owned owner page pandemic paper parent park participat partn path paying peac percentag perfect perform performanc perhap pgtyp phon photo pictur piec
  plant port positiv possibilit powerful prais predict presenc presumptiv pret prim principl priorit prison pro profession professor profil profit progres progressiv
  prominent prompt propert prosecutor prospect proud provinc pull punish purchas pursu putt qualif qualit quart question quot radic radio ran rang rank rare rating react
  recal recogniz recommend recover reduc referenc reform refuge regard register regul regular reject relative relig religiou rememb remind remov repeat repeated repl
  replac representativ research reserv resident resign resourc responsibilit responsibl restrict retir reveal revers review rhetoric rich rising road roll root rough round
  rout ruling runs safe safet sale scal scand scen scrutin search season seat secret seeing sees seiz select sentenc separat sess settl shap sharp shock shoot shop shown
  simp simpl site sitt slow societ sold solut somebod sometim sort sound south southern spac split sport spot spread spring stak stanc standard statu stood strategic
  strategist street strength strengthen strict strik structur styl sudden suffer summ super supp suppos surg surround surve surviv suspect suspend swing tabl tactic task
  tax teach technolog tend tens territor terrorism terrorist thank threaten throughout ties titl tone tool topic touch tour tourism train trend trial trip troubl true
  trust truth twic type typic ultimate undermin union uniqu universit unlike unusu updat upon urged usual variou vast vehicl vers veteran via victim violat violent virtu
  voted wage wake walk wall wave weak wealth weapon wear websit weekend welcom whatev will wing wins wish wors worst worth written yesterda zero
  `,
];
