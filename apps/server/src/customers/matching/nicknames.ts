/**
 * Given names that one person may go by, folded, a line each; English, German, Polish, Dutch. A name may stand in several
 * lines: `jan` is short for Johannes, and a name of its own.
 */
const lines = `
abigail abby gail
albert bert al bertie
albertus bert albert bertus
alexander alex aleksander xander sander sascha olek lex
alexandra alex sandra sascha aleksandra ola sasha
alfred fred alf freddy
agnieszka aga agusia
amanda mandy
andreas andre andy anders andries andrzej
andrew andy drew
angela angie angelika
ann anna anne hanna anja anka ania annie nancy anneke hannah antje
anthony tony antony
antoni antek tolek
antonius anton toon ton tonny antoon
barbara basia barb babs barbel
bartholomeus bart
bartlomiej bartek bartosz
beata beatka
benjamin ben benny
bernard bernhard bernd bernie ben bernardus berend
bogdan bogus
boguslaw bogus bogdan
bozena bozenka
charles charlie chuck karl carl karel karol
charlotte lotte lotta charly szarlota
christian chris christiaan krystian
christina chris tina kristina christine christa kristin krystyna krysia
christopher chris christoph kit krzysztof krzys krzysiek christoffel stoffel
cornelis kees cor cornelius nelis
cornelia corrie nel neeltje nelly conny
cezary czarek
czeslaw czesiek
daniel dan danny
daniela dani danka
danuta danka
david dave davey dawid
deborah debbie deb debra
dietrich dirk dieter
dominik domino dominic
dorota dorotka dorothea doris dora dorothy dorien
edward ed eddie ted teddy ned edek eduard edwin
elisabeth elizabeth lisa liz lisbeth elsa else liesel beth betty elzbieta ela elsbeth elise bettina sissi lies liesbeth els elly
eleanor ellie nell nora
emily emilia emmy em
erik eric erich eryk
ernst ernest erno
eugeniusz gienek eugen
ewa ewka eva
ferdinand ferdi nand
florian flo
frances fran fanny franny
franciscus frans franciszek franek franz francis frank
franciszka frania franziska franzi francisca
frank franklin francis
frederick fred freddie frederik friedrich fritz frits fryderyk
gabriel gabe gabrys
gabriele gabi gabriela gabrysia gabrielle
georg george jorg jurgen jerzy jurek joris jurgen sjors
gerard gerrit geert gert gerardus gerhard gerd gerald gerry
gertrud trude gertruda gertrude truus
gregory greg grzegorz grzes grzesiek gregor
grazyna grazynka
halina halinka hala
helena helen helene lena ela leni hela halina ellen heleen
hendrik henk henry henri hein rik heinrich heinz hennes heiko henryk heniek harry hank
hendrika rika riek hennie
hieronim jeremi
hubert bert hubertus huub
ignacy ignac ignatius
irena irka irene
izabela iza isabella isabel isabelle bella
jacek jacenty
jacob jakob jaap jakub kuba jake jim james coby
james jim jimmy jamie
jadwiga jadzia hedwig hedi
jan johannes johan hans jonas janek jas jasiu joannes jannes johann john jack johnny
janina janka nina
jaroslaw jarek
jennifer jenny jen
jeroen hieronymus
joachim jochen achim
joanna asia johanna hanna joan jo anna aska joke hannie annie jannie
john jonathan jon jack johnny
jonathan jon jonny nathan
jolanta jola
joseph joe josef jozef jozek joey sepp jos joop jef
josephine josie jo josefine jozefa jose fien
joshua josh
judith judy jutta judyta
julia jule julka juliane julie juliana
justyna justa justine
kamil kamilek
karolina karola caroline carolin lina carrie lien
katarzyna kasia kaska katharina katrin kathi kathe kate katie kathy katherine catherine catharina karin katja trijntje toos rina
kazimierz kazik kazek
kenneth ken kenny
klaus claus niklas nikolaus mikolaj klaas nicholas nick nico nicolaas nicolas
konrad conrad kurt koen coen koenraad
krzysztof krzysiek krzys
laura lori lorie laurie
lambertus bert lambert
lawrence larry laurence lorenz laurens laurentius wawrzyniec lars
leonard leo len lenny leonardus leon lenard
leszek lech
lidia lydia lidka
lucas lukas luke lukasz luk
ludwig ludwik lutz louis lodewijk louie
magdalena magda lena magdalene madeleine leni madzia
malgorzata gosia malgosia margaret margarete grete greta gretchen peggy maggie meg margarethe margot rita margriet griet greet marga
manfred manni fred
manuela ela manu
marcin marcinek martin marten maarten martijn
marek mark marc marcus markus marco
margareta rita greta margareta
maria marie mary mia mieke marijke mitzi marysia maryska maja marian ria molly polly rie miep miet marietje
marianna marianne marysia
mariusz mario
martha marta martje
martina tina
mateusz matthew matt matthias matti mathias matthijs thijs hias maciej maciek mats tijs
michael mike mick mickey michal michel michiel mischa michiel giel michi
michelle shelly
mieczyslaw mietek
miroslaw mirek
monika mona monique monica moni
nathaniel nathan nate nat
natalia natalie natalka nathalie
nicole nicki nikola
norbert bert
olga ola
oliver ollie olivier oliwier
pamela pam
patricia pat patty trish patrycja patrycja patty
patrick pat paddy patryk
paul paulus pawel pawelek pol
paulina paula pauline
peter piotr pete piotrek piet pieter petrus piotrus
petra piet
philip phil philipp filip flip pip
przemyslaw przemek
radoslaw radek
rafal raphael rafael
rebecca becky reba
renata renate reni rena
reinhard reinhold rainer reiner reinier
richard rick dick rich ricky ryszard rysiek rysio
robert bob rob bobby robbie robertus robin rupert ruprecht
roman romek
ronald ron ronny
rudolf rudi ruud rudolph dolf roelof
sabina sabine bine
samantha sam
samuel sam sammy
sebastian basti bastian seba bas sebastiaan
sigrid siggi
siegfried siggi sigi
slawomir slawek
sophia sophie zofia zosia sofie fieke
stanislaw staszek stas stach
stefan stephan steffen stephen steve steven szczepan stefaan
stephanie steffi steph stefania stefanie
susan sue susie suzanne susanne susi zuzanna zuza sanne suus suzan
sylwia sylvia silvia silke
szymon simon siem szymek
tadeusz tadek thaddaus
teresa therese theresa tess resi theresia trees terry
theodor theo teodor ted theodore theodorus dorus
thomas tom tommy tomasz tomek maas
tobias tobi toby
ulrich uli ulli udo
ulrike ulli uli rike
ursula uschi ulla urszula ula
valentin walenty valentijn
veronika vroni weronika veronica vera
victoria vicky tori wiktoria viktoria
vincent vin vinnie wincenty vince
waclaw wacek
waldemar waldek
walter wally walt wouter wout
wanda wandzia
wilhelm willi willy william willem bill billy will wim wilek helmut pim liam
wilhelmina willemijn mina wilma helma mien minnie
witold witek
wladyslaw wladek
wlodzimierz wlodek
wojciech wojtek
wolfgang wolf wolfi
zachary zach zack
zbigniew zbyszek
zdzislaw zdzisiek zdzich
zygmunt zyga sigmund siegmund
`;

const groupsOf = new Map<string, Set<number>>();
lines
  .trim()
  .split('\n')
  .forEach((line, group) => {
    for (const name of line.split(' ')) groupsOf.set(name, (groupsOf.get(name) ?? new Set()).add(group));
  });

/** True when one person may be called both, e.g. `kasia` and `katarzyna`. Folded names. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const one = groupsOf.get(a);
  const other = groupsOf.get(b);
  return one !== undefined && other !== undefined && [...one].some((group) => other.has(group));
}
