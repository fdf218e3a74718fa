// Titles: the English words that stand before or beside a person's name, and the nouns that name bodies and places.
import { words } from './language.ts';

/** Folded words of offices, ranks and forms of address: a capitalised run after one is a person's name. */
export const personTitles: ReadonlySet<string> = words(`
  minister ministers president premier pm prime chancellor king queen prince princess emperor sultan pope governor mayor
  ambassador envoy consul attache diplomat commissioner secretary undersecretary chairman chairwoman chairperson chair
  speaker senator congressman congresswoman deputy vice mp lawmaker counsellor councillor counselor spokesperson
  spokesman spokeswoman representative delegate leader chief head director manager ceo founder cofounder executive
  officer general gen lieutenant lieu lt sen senior major maj brigadier brig colonel col captain capt commander cmdr
  admiral adm commodore sergeant sgt corporal marshal mr mrs ms miss sir dame lord lady dr doctor professor prof
  engineer judge justice reverend bishop coach rector datuk dato author artist singer actor scientist researcher economist analyst expert
  counterpart colleague assistant acting former permanent national foreign defence
  `);

/** Of those, the ones that alone make what follows a person ("Minister X", "Ms. X"), not a part of an office's name. */
export const strongTitles: ReadonlySet<string> = words(`
  minister ministers president premier pm chancellor king queen prince princess emperor sultan pope governor mayor
  ambassador envoy consul commissioner secretary undersecretary chairman chairwoman chairperson speaker senator
  congressman congresswoman mp lawmaker counsellor councillor counselor spokesperson spokesman spokeswoman representative
  leader chief director ceo founder general gen lt colonel col captain capt commander cmdr admiral adm
  commodore sergeant sgt marshal mr mrs ms miss sir dame lord lady dr doctor professor prof judge justice bishop coach rector datuk dato
  counterpart brigadier major economist analyst scientist`);

/** Folded short forms of ranks and offices, with the words they stand for. */
export const shortTitles: ReadonlyMap<string, string> = new Map([
  ['brig', 'brigadier'],
  ['gen', 'general'],
  ['lt', 'lieutenant'],
  ['lieu', 'lieutenant'],
  ['sen', 'senior'],
  ['maj', 'major'],
  ['col', 'colonel'],
  ['capt', 'captain'],
  ['cmdr', 'commander'],
  ['adm', 'admiral'],
  ['sgt', 'sergeant'],
  ['amb', 'ambassador'],
  ['min', 'minister'],
  ['pm', 'minister'],
  ['prof', 'professor'],
]);

/** Folded words that are part of a body's, event's or document's name and never of a person's. */
export const bodyWords: ReadonlySet<string> = words(`
  ministry department government assembly parliament senate house commons committee commission council court office
  agency bureau authority administration association union organisation organization forum summit conference congress
  university college school institute academy centre center hospital foundation fund bank company corporation group
  corp inc ltd airlines party army navy force forces guard police command staff service services embassy consulate
  directorate division unit team delegation mission programme program project plan strategy policy framework agreement
  memorandum convention declaration treaty code charter protocol dialogue meeting exhibition expo fair festival
  exchange partnership cooperation commerce chamber industry trade affairs defence defense foreign national
  international united nations republic kingdom state states city province district sea ocean river island islands gulf
  strait bay cape mountain lake airport port north south east west northern southern eastern western pacific atlantic
  indo asia asian europe european africa african america american arab world global regional climate health education
  peacekeeping peace security women law rights human economic political military maritime general secretary day week
  month year monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december covid free photo source
  the a an in on at of and for with to from by as this that these those it they he she we both during after before
  according speaking regarding concluding looking moving over in also while when where most many some`);

/** Folded words that name a body which acts: what "who" may also ask for. */
export const actorWords: ReadonlySet<string> = words(`
  ministry department government assembly parliament senate house committee commission council court agency bureau
  authority administration association union organisation organization university college school institute academy
  hospital foundation fund bank company corporation group airlines party army navy force forces guard police command
  embassy consulate directorate division team delegation chamber secretariat board federation league society museum`);

/** Verbs of speaking and acting, folded, as reports of a person's words use them: "Beck pledged". */
export const speechVerbs: ReadonlySet<string> = words(`
  said says told added stressed emphasised emphasized noted affirmed pledged urged suggested proposed thanked praised
  lauded commended appreciated expressed underscored underlined highlighted stated announced declared explained hoped
  welcomed congratulated called agreed invited asked recalled reaffirmed reiterated opined remarked commented argued
  claimed warned promised vowed met visited signed led headed chaired hosted attended received held spoke arrived`);

/** Folded words for what a minister or secretary has charge of: the end of an office's name, not the beginning of a person's. */
export const portfolios: ReadonlySet<string> = words(`
  agriculture aquaculture arts aviation budget business children citizenship communications communities construction
  consumers culture customs development digital disability diversity economy employment energy entrepreneurship
  environment equality family families finance fisheries fishing food forestry forests gender heritage housing
  immigration indigenous information infrastructure innovation interior internal investment irrigation judicial labor
  labour land lands livestock local manpower marine media mines mining natural oceans parliamentary petroleum planning
  population power privatisation privatization public railways reform refugees regions religious research resources
  revenue roads rural safety sanitation science seniors shipping skills small social spatial sport sports state
  sustainable taxation technology telecommunications territories textiles tourism training transport transportation
  treasury urban veterans water welfare wildlife works youth`);

/** Folded small words inside a person's name: "Marijke van Houten". */
export const nameParticles: ReadonlySet<string> = words(
  'van von der den ter de del della da das do dos di du bin binti ibn al el la',
);
