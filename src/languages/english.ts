// English: Snowball's Porter2 stems over one spelling (British and American meet), stop words, question words.
import { chatOf, type Language, numbered, words } from './language.ts';
import { porter2 } from './porter2.ts';
import { english as sentences } from './sentences/english.ts';
import { oneSpelling } from './spelling.ts';

export const english: Language = {
  code: 'en',
  name: 'English',
  stem: (folded) => porter2(oneSpelling(folded)),
  // The usual list of 127 (NLTK's first), measured better than none and better than a list of 340.
  stopWords: words(`
    i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it
    its itself they them their theirs themselves what which who whom this that these those am is are was were be been
    being have has had having do does did doing a an the and but if or because as until while of at by for with about
    against between into through during before after above below to from up down in out on off over under again
    further then once here there when where why how all any both each few more most other some such no nor not only own
    same so than too very s t can will just don should now`),
  courtesy: words(`
    please kindly could would tell know like want find show give me us exact exactly precisely actually name list say
    says said mention mentioned mentions article articles news according hi hello hey thanks thank question wondering
    wonder curious explain describe info information anything something someone anybody somebody ever may might shall
    must also us get got happen happened thing things let lets many much long far whose whom imagine today suppose
    text texts source sources story stories report reports reported stated`),
  tellTale: words(`
    the is are was were what who when where which how did does do has have of in on at to for and by with from that
    this their its about many much please tell any been will can could would should`),
  abbreviations: words(`
    mr mrs ms dr prof sen rep gov gen lt lieu col maj capt cmdr adm brig sgt cpl pres st jr sr no vs etc eg ie al dept
    approx est fig inc ltd co corp hon rev amb jan feb mar apr jun jul aug sept sep oct nov dec`),
  timeWords: words('day date year month time week moment point'),
  kinds: [
    [
      /\b(timeline|chronolog\w*|chronological|in order of (date|time)|sequence of events|step by step history)\b/,
      'timeline',
    ],
    [/\b(compare|comparison|differ|differs|difference|differences|versus|vs|contrast)\b/, 'compare'],
    [/\b(how long|what (length|duration)|for how many (years|months|days|weeks|hours))\b/, 'how long'],
    [
      /\bhow (much|big|large|high|great|expensive|deep|tall|wide|far|fast|heavy|thick|hot|cold)\b|\bwhat (did|does|do|would|will) .{1,60}\bcost\b|\b(what|which) (was |is |were )?(the )?(amount|value|sum|price|cost|worth|volume|share|percentage|proportion|rate|size|extent)\b/,
      'how much',
    ],
    [/\b(how many|how old|what age|age of|number of|what number|count of|how often)\b/, 'how many'],
    [
      /\b(when (did|do|does|was|were|is|are|will|has|have|had|would|should|can|exactly|precisely)|(since|until|till|by) when\b|(on |in |from |by )?(what|which) (exact |specific |precise )?(date|day|year|month|time|week)|dates? (of|when|on which|for)|yr)\b|\b(when|date|dates)$|^date\b/,
      'when',
    ],
    // Without an auxiliary verb "when" asks only if nothing else does: "when he came, who …" does not.
    [/^(?!.*\b(who|what|which|where|whom|whose|how|why)\b).*\bwhen\b/, 'when'],
    [/\bwhy\b|\b(for )?what reason\b|\bhow come\b/, 'why'],
    [
      /\bwhere\b|\b(in |at )?(which|what) (\w+ )?(city|cities|country|countries|place|places|town|towns|venue|town|capital|location|region|province|state|port|capital city)\b(?!['’ ]s\b)/,
      'where',
    ],
    [
      /\b(who|whom|whose)\b|\b(which|what) (?!did|do|does|was|were|is|are|has|have|had|will|would|can|could|should)(\w+ ){0,2}(person|man|woman|official|officer|minister|leader|politician|diplomat|general|ambassador|envoy|delegate|expert|company|organisation|organization|agency|body|ministry|department|branch|firm)\b|\bname (of )?the\b|\bwhat is the name\b/,
      'who',
    ],
    [
      /\b(list|name all|which are|what are (all|the)|areas|fields|topics|subjects|priorities|forums|sectors|kinds|types|examples)\b/,
      'list',
    ],
    [
      // "Could you tell me what …" asks what, not whether.
      /^(?!.{0,40}\b(you|anyone|somebody|someone|we|i) (please |kindly |perhaps |possibly )?(tell|say|explain|know|show|find|give|list|name|remember|describe)\b)(and |so |but |then |ok |well )?(is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|may|isnt|didnt|doesnt|arent|wasnt|hasnt)\b/,
      'yes/no',
    ],
    [/\b(what|which|how)\b/, 'what'],
  ],
  smallTalk: chatOf(
    `hi, hello, hey, hiya, howdy, yo, good morning, good afternoon, good evening, good day, good night, greetings, thanks,
     thank you, thx, cheers, bye, goodbye, see you, help, ok, okay, cool, great, nice, lol, test, ping, how are you,
     how is it going, hows it going, whats up, what is up, sup, who are you, what are you, what can you do, what do you do,
     who made you, who built you, are you a bot, are you human, are you real, are you there, you there, start, menu,
     that helps, well done, good job, good bot, nice to meet you, have a good day, have a nice day`,
    `there, all, everyone, everybody, team, bot, again, you, so much, a lot, very much, me, please, friend, guys, folks,
     today, doing, much, later, and, for, your, the, answer, that, this, all, really, very`,
  ),
  months: numbered(
    'january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, october oct, november nov, december dec',
  ),
  weekdays: numbered(
    'monday mon, tuesday tue tues, wednesday wed, thursday thu thurs, friday fri, saturday sat, sunday sun',
  ),
  numbers: numbered(
    'zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty',
    0,
  ),
  ordinals: numbered(
    'first 1st, second 2nd, third 3rd, fourth 4th, fifth 5th, sixth 6th, seventh 7th, eighth 8th, ninth 9th, tenth 10th, eleventh 11th, twelfth 12th',
  ),
  sentences,
};
