// Spelling: British and American forms, and the usual hyphenless forms, made one before stemming.

const PAIRS = new Map(
  `defense=defence offense=offence license=licence practise=practice program=programme programs=programmes
   center=centre centers=centres theater=theatre meter=metre meters=metres liter=litre fiber=fibre
   catalog=catalogue dialog=dialogue dialogs=dialogues labor=labour favor=favour favors=favours favorite=favourite
   honor=honour honors=honours color=colour neighbor=neighbour neighbors=neighbours neighboring=neighbouring
   harbor=harbour endeavor=endeavour behavior=behaviour rumor=rumour vapor=vapour
   traveled=travelled traveling=travelling traveler=traveller canceled=cancelled modeling=modelling
   fulfill=fulfil enroll=enrol enrollment=enrolment skillful=skilful
   gray=grey tire=tyre plow=plough airplane=aeroplane aluminum=aluminium
   pediatric=paediatric anemia=anaemia estrogen=oestrogen maneuver=manoeuvre maneuvers=manoeuvres
   analyze=analyse analyzed=analysed paralyze=paralyse aging=ageing judgment=judgement acknowledgment=acknowledgement
   mom=mum check=check cheque=cheque percent=%`
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]),
);
// -ise and -ize, with what may follow; the stem before it must be long enough not to hit "size" or "prize".
const IZE = /^(\p{L}{3,})iz(e|es|ed|er|ers|ing|ation|ations|ational)$/u;
const KEEP_Z = new Set(['prize', 'prizes', 'prized', 'seize', 'seized', 'capsize', 'capsized', 'downsize', 'outsized']);

/** True for a folded word that as a whole is written another way, from its first letters on perhaps. */
export function isRespelt(folded: string): boolean {
  return PAIRS.has(folded);
}

/** One spelling for a folded English word: "defense" → "defence", "organization" → "organisation". */
export function oneSpelling(folded: string): string {
  const pair = PAIRS.get(folded);
  if (pair !== undefined) return pair;
  return !folded.includes('iz') || KEEP_Z.has(folded) ? folded : folded.replace(IZE, '$1is$2');
}
