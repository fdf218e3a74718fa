// French: Snowball stems, stop words, question words.
import { frenchStem } from './french-stem.ts';
import { chatOf, type Language, numbered, words } from './language.ts';
import { french as sentences } from './sentences/french.ts';

export const french: Language = {
  code: 'fr',
  name: 'Français',
  stem: frenchStem,
  stopWords: words(`
    au aux avec ce ces cet cette dans de des du elle elles en et eux il ils je la le les leur leurs lui ma mais me meme
    mes moi mon ne nos notre nous on ou par pas pour qu que quel quelle quels quelles qui quoi sa se ses son sur ta te
    tes toi ton tu un une vos votre vous c d j l a m n s t y est es sont etait etaient ete etre etant suis sommes soit
    fut furent sera seront avait avaient ont ai as avons avez eu eut aura auront ayant dont ou où si plus tres ainsi
    entre vers chez lors depuis comme sans sous apres avant pendant contre afin donc or ni car cela ceci ca celui celle`),
  courtesy: words(`
    quand combien comment pourquoi ou lequel laquelle lesquels lesquelles merci svp plait dire dites donner donnez
    savoir voudrais veux veut peux peut pourriez bonjour salut exactement exacte precis citez citer nommez article
    articles selon fait faire lieu t il elle-t-il quoi liste ils`),
  tellTale: words(`
    le la les des du une un est sont quel quelle quels quelles qui que quand combien comment pourquoi où dans avec pour
    sur entre et au aux ont ete eu ete depuis en par ce cette ces il elle lieu quoi a-t-il`),
  abbreviations: words(
    'm mm mme mlle dr pr me st gen col cap lt etc cf env av jan janv fev fevr avr juil sept oct nov dec',
  ),
  timeWords: words('jour dat annee anne mois moment temp semain date'),
  kinds: [
    [/\b(chronologie|frise|par ordre chronologique|dans l ordre)\b/, 'timeline'],
    [/\b(comparer|comparez|compare|difference|differences|differe|different|versus)\b/, 'compare'],
    [/\b(combien de temps|pendant combien|quelle (est la )?duree|sur combien d|combien d annees)\b/, 'how long'],
    [
      /\b(quel(le)? (est |etait |a ete )?(le |la |l )?(montant|valeur|volume|somme|cout|prix)|combien (vaut|valait|coute|s eleve|represente))\b|\ba combien\b/,
      'how much',
    ],
    [/\b(combien|quel age|nombre de|nombre d)\b/, 'how many'],
    [/\b(quand|quelle date|quel jour|quelle annee|quel mois|date de|depuis quand)\b/, 'when'],
    [/\bpourquoi\b|\bpour quelle raison\b/, 'why'],
    [/\b(ou|dans quel(le)? (ville|pays|lieu|region)|a quel endroit|quel(le)? (ville|pays|lieu))\b(?! bien)/, 'where'],
    [
      /(?<!\bce )\b(qui|quel(le)? (ministre|responsable|officier|general|ambassadeur|ambassadrice|personne|direction|organisme|entreprise))\b/,
      'who',
    ],
    [/\b(quels|quelles|lesquels|lesquelles|citez|liste|enumerez)\b/, 'list'],
    [
      /^est ce (qu|que)\b|^(?!.*\b(qui|que|qu|quoi|quel|quelle|quels|quelles|quand|combien|comment|pourquoi|lequel|laquelle)\b)(.*t (il|elle|ils|elles|on)\b|.*\b(est|sont|a|ont|va|vont|peut|doit) (il|elle|ils|elles)\b)/,
      'yes/no',
    ],
    [/\b(que|quoi|quel|quelle|comment|qu)\b/, 'what'],
  ],
  smallTalk: chatOf(
    `bonjour, bonsoir, salut, coucou, merci, au revoir, aide, ca va, comment ca va, comment allez vous, qui es tu,
     qui etes vous, que peux tu faire, que sais tu faire, bonne journee, bonne soiree, a bientot, d accord, super, parfait,
     qui t a cree, es tu un robot`,
    'beaucoup, bien, a tous, bot, vous, toi, et, ca va, pour, votre, aide, tres, le, la, a',
  ),
  months: numbered(
    'janvier janv, fevrier fevr, mars, avril avr, mai, juin, juillet juil, aout, septembre sept, octobre oct, novembre nov, decembre dec',
  ),
  weekdays: numbered('lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche'),
  numbers: numbered(
    'zero, un une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit, dix-neuf, vingt',
    0,
  ),
  ordinals: numbered(
    'premier premiere 1er 1ere, deuxieme second seconde 2e, troisieme 3e, quatrieme 4e, cinquieme 5e, sixieme 6e',
  ),
  sentences,
};
