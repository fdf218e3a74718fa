// What the bot says in French.

import type { Sentences } from '../sentences.ts';
import { refusals } from './refusals.ts';

const articlesOf = (count: number) => (count <= 1 ? `${count} article` : `${count} articles`);

/** French says "depuis le 3 mai" but "depuis mai" and "depuis 2024". */
const isDay = (date: string) => /^\d{1,2}(?:er)? /.test(date);

export const french: Sentences = {
  yes: 'Oui',
  no: 'Non',
  notInTheArticles: 'Les articles ne le disent pas.',
  coverage: (articles, from, to) => `Je connais ${articlesOf(articles)} (premier : ${from} ; dernier : ${to}).`,
  coverageUndated: (articles) => `Je connais ${articlesOf(articles)}, sans dates.`,
  nearest: 'Les passages les plus proches, qui ne répondent peut-être pas à la question :',
  newest: (date) => `Article le plus récent : ${date}.`,
  readAs: (range) => `Compris comme : ${range}.`,
  readWith: (words) => `Lu avec la question précédente : ${words}.`,
  since: (date) => (isDay(date) ? `depuis le ${date}` : `depuis ${date}`),
  until: (date) => (isDay(date) ? `jusqu’au ${date}` : `jusqu’en ${date}`),
  between: (from, to) => `${isDay(from) ? 'du' : 'de'} ${from} ${isDay(to) ? 'au' : 'à'} ${to}`,
  about: (date) => `vers ${date}, déduit`,
  roughly: (date) => `vers ${date}`,
  inferred: (text) => `${text} (déduit)`,
  undated: 'date inconnue',
  published: (date) => `publié : ${date}`,
  event: (date) => `événement : ${date}`,
  greeting: (articles) =>
    `Bonjour ! Posez-moi une question sur ce que je connais (${articlesOf(articles)}) ; je réponds mot pour mot, avec la source et la date.`,
  examples: 'Par exemple :',
  exampleWho: (name) => `Qui est ${name} ?`,
  exampleLatest: (topic) => `Quelles sont les dernières nouvelles sur : ${topic} ?`,
  actions: {
    context: 'Voir le contexte',
    more: 'Article entier',
    timeline: 'Chronologie',
    share: 'Partager ici',
    helpful: 'Utile',
    'not-helpful': 'Pas utile',
    ask: 'Poser cette question',
    missing: 'Cela devrait être connu',
    news: 'Toutes les nouvelles',
    reasons: 'Pourquoi ceux-ci ?',
    'tell-me': 'Me prévenir quand un article répond',
    waiting: 'À valider',
    gaps: 'Questions sans réponse',
    approve: 'Valider',
    reject: 'Refuser',
  },
  help: {
    heading: 'Ce que je sais faire',
    howToAsk:
      'Posez votre question avec vos mots, en français, en anglais ou en vietnamien. Les mots entre guillemets doivent figurer, « -mot » ne doit pas figurer.',
    promise:
      'Chaque réponse est tirée mot pour mot d’un article, avec la source et la date ; sinon je dis que les articles ne le disent pas.',
  },
  latest: {
    heading: 'Derniers articles',
    headingOf: (topic) => `Derniers articles : ${topic}`,
    none: (topic) => `Aucun article ne traite de « ${topic} ».`,
  },
  timeline: {
    heading: 'Chronologie',
    headingOf: (topic) => `Chronologie : ${topic}`,
    none: 'Les articles ne racontent aucun événement daté qui convienne.',
    shortened: (shown, all) =>
      `Les ${shown} événements les plus récents sur ${all} ; précisez un thème ou une période pour en voir d’autres.`,
  },
  who: {
    roles: 'Dans les articles',
    deeds: 'Paroles et actes',
    role: (role, date) => `${role} (${date})`,
    unknown: (name) => `Les articles ne nomment pas « ${name} ».`,
    others: (names) => `Ces mots peuvent aussi désigner : ${names}.`,
    shortened: (shown, all) => `Les ${shown} passages les plus récents sur ${all}.`,
  },
  sources: {
    heading: 'Ce que je connais',
    topics: (list) => `Thèmes : ${list}.`,
    how: 'Nommez un article pour le lire en entier.',
    dateBecause: (why) => `Pourquoi cette date : ${why}`,
    titleBecause: (why) => `Pourquoi ce titre : ${why}`,
    reportedBy: (publishers, independent) =>
      `rapporté par ${publishers}, dont ${independent} ${independent === 1 ? 'indépendant' : 'indépendants'}`,
    alsoIn: (publishers) => `Le même récit aussi dans : ${publishers}.`,
    version: (version, day) =>
      `C’est la version ${version} du texte${day ? `, du ${day}` : ''} ; ce qui a été cité auparavant figurait dans une version antérieure.`,
    feeds: 'Flux',
    feedOk: (feed, day) => `${feed} : en ordre, lu pour la dernière fois le ${day}`,
    feedNew: (feed) => `${feed} : pas encore lu`,
    feedFailing: (feed, since, why) => `${feed} : en panne depuis le ${since}. ${why}`,
    moreFeeds: (count) => (count === 1 ? 'Et un autre flux.' : `Et ${count} autres flux.`),
    inContext: 'Dans le contexte',
    shortened: (shown, all) => `Les ${shown} articles les plus récents sur ${all}.`,
  },
  adapters: {
    shortened: 'Abrégé : la suite ne tient pas ici.',
    moreSources: 'Autres sources',
    noMoreSources: 'Il n’y a pas d’autre source pour cela.',
    evidence: 'Ce que les articles en disent',
    notArrived: 'Ma réponse n’est peut-être pas arrivée. Si vous ne la voyez pas, veuillez reposer la question.',
    thanks: 'Merci. C’est noté.',
    notNoted: 'Désolé, je n’ai pas pu le noter. Réessayez dans un moment, s’il vous plaît.',
    missingTitle: 'Que manque-t-il ?',
    missingLabel: 'Que devraient dire les articles ?',
    staleButton: 'Ce bouton vient d’une version plus ancienne. Posez de nouveau votre question.',
    tooLate: 'Cette demande m’est parvenue trop tard. Posez de nouveau votre question.',
    notAllowed: 'Seule une personne qui peut gérer ce serveur peut faire cela.',
    mayNotPost: 'Je ne peux pas écrire dans ce salon. Demandez-moi ici, ou demandez à la modération de m’y autoriser.',
    nothingToCheck: 'Ce message ne dit rien que je puisse vérifier.',
    alreadyShared: 'Cette réponse a déjà été partagée ; elle se trouve plus haut dans ce salon.',
    emptyForm: 'Le formulaire était vide. Appuyez de nouveau sur le bouton et écrivez ce qui manque.',
    onlyAsCommand:
      'Tapez cela sous forme de commande « / » : c’est ainsi seulement que je sais si vous pouvez gérer ce serveur.',
    notUnderstood: 'Je ne connais pas ce genre de demande. La commande « help » montre ce que je sais faire.',
  },
  digest: {
    heading: (day) => `Bulletin quotidien · ${day}`,
    other: 'Autres nouvelles',
    ahead: 'À venir',
    onThisDay: 'Ce jour-là',
    earlier: 'Dans les archives',
    updated: 'Mis à jour',
    newlyAdded: 'Article plus ancien, ajouté récemment',
    more: (count) => (count === 1 ? 'Encore un nouvel article' : `Encore ${count} nouveaux articles`),
    quiet: (newest) => `Rien de nouveau ; article le plus récent : ${newest}.`,
    quietUndated: 'Rien de nouveau.',
    skipped: (days) => `Aucun bulletin n’a été publié : ${days}.`,
    count: (stories) => (stories === 1 ? 'Un nouvel article' : `${stories} nouveaux articles`),
    why: 'Pourquoi chaque ligne est là',
    whyNew: (title, added) => `« ${title} » : ajouté le ${added}, après le dernier bulletin.`,
    whyUpdated: (title, changed) => `« ${title} » : déjà annoncé ; son texte a changé le ${changed}.`,
    whyAhead: (title, date) => `« ${title} » : nomme un jour à venir, ${date}.`,
    whyAnniversary: (title, date) => `« ${title} » : parle du ${date}, ce jour d’une année passée.`,
    whyEarlier: (title) =>
      `« ${title} » : il n’y a rien de nouveau, et de tous les articles c’est celui qui n’a pas été montré depuis le plus longtemps.`,
    whyTopic: (topics) => `Ce bulletin retient les articles sur : ${topics}.`,
    noReasons: 'Je ne garde plus les raisons de ce bulletin.',
    noRest: 'Je ne sais plus ce qu’il y avait d’autre de nouveau. « latest » montre les articles les plus récents.',
    on: (when, next) => `Un bulletin arrivera ici : ${when}. Le prochain : ${next}.`,
    off: 'Plus aucun bulletin n’arrivera ici.',
    none: 'Aucun bulletin n’arrive ici pour l’instant. « digest on » en commande un.',
    listHeading: 'Bulletins ici',
    when: (days, time, zone) => `${days} à ${time} (${zone})`,
    daily: 'chaque jour',
    topics: (list) => `sur ${list}`,
    inLanguage: (name) => `en ${name}`,
    quietDays: {
      silent: 'rien les jours sans nouvelles',
      note: 'une note les jours sans nouvelles',
      archive: 'un article des archives les jours sans nouvelles',
    },
    inviteMe: 'Si je ne suis pas encore membre de ce canal, invitez-moi, pour que je puisse y publier.',
    allTopics: 'sur tout',
    paused: 'suspendu : il n’a pas pu être remis. « digest on » le reprend.',
    posted: 'Le bulletin est dans le canal.',
    notPosted: 'Je ne peux pas publier ici. Autorisez-moi à écrire dans ce canal, puis réessayez.',
    nothingToPost: 'Il n’y a rien à publier : rien de nouveau, et ce canal reste silencieux ces jours-là.',
    beingPosted: 'Un autre bulletin est en route vers ce canal. Regardez-y dans un instant, puis redemandez.',
    notSure:
      'Je n’ai pas reçu de réponse claire sur la publication du bulletin. Je le vérifierai ; regardez dans le canal d’ici une ou deux minutes.',
    pausedNotice: (channel, days) =>
      `Le bulletin que vous avez commandé pour ${channel} n’a pas pu être remis ${days} jours de suite ; il est suspendu. Quand je pourrai de nouveau y publier, « digest on » dans ce canal le reprendra.`,
  },
  wish: {
    kept: 'Je vous préviendrai, une fois, quand un article y répondra. Les mots de la question sont gardés jusque-là, six mois au plus.',
    full: 'Vous attendez autant de réponses que je peux en garder. Il faut d’abord que certaines arrivent.',
    answered: (words) => `Un article répond maintenant à votre question : ${words}`,
  },
  refusals: refusals.fr,
  curation: {
    waiting: (count) =>
      count === 1 ? 'Un article attend d’être validé' : `${count} articles attendent d’être validés`,
    changed: (version) =>
      `Un texte modifié, version ${version} ; tant qu’elle n’est pas validée, la précédente reste en service.`,
    nothingWaits: 'Aucun article n’attend d’être validé.',
    approve: (number) => `Valider ${number}`,
    reject: (number) => `Refuser ${number}`,
    read: (number) => `Lire ${number}`,
    approved: (id) => `« ${id} » est validé. On le trouvera dans un instant.`,
    rejected: (id) => `« ${id} » est refusé. Il ne reviendra pas.`,
    gone: (id) => `« ${id} » n’attend plus : la décision est prise, ou l’article a été retiré.`,
    gaps: 'Demandé sans réponse',
    noGaps: 'Aucune question n’est encore restée sans réponse.',
    notCounted: 'Les questions ne sont pas comptées ici ; dans Slack ou Discord, elles le sont.',
    feedback: 'Ce que disent les lecteurs',
    unhelpful: (about) => `pas utile : ${about}`,
    missing: (about) => `manque : ${about}`,
  },
  slack: {
    shareInChannel: 'Partager dans le canal',
    searching: 'Je cherche dans les articles…',
    close: 'Fermer',
    contextTitle: 'Dans son contexte',
    answerTitle: 'Réponse',
    examplesTitle: 'Par exemple',
    digests: 'Bulletins de cet espace de travail',
    noDigests: 'Aucun n’est encore établi ici.',
    notAllowed:
      'Seul un propriétaire ou administrateur de cet espace de travail peut faire cela ; adressez-vous à l’un d’eux.',
    cannotPost: 'Je ne peux pas publier là. Invitez-moi d’abord dans le canal, ou copiez la réponse.',
  },
  terminal: {
    welcome: (coverage) => `${coverage} Posez une question, ou tapez /help ; Ctrl-D pour terminer.`,
    goodbye: 'Au revoir.',
  },
  errors: {
    'empty-question': () => 'Je ne lis aucune question ici. Demandez en quelques mots, ou consultez l’aide.',
    'too-long': ({ length, most }) =>
      `C’est trop long pour moi (${length} caractères). Posez votre question en ${most} au plus.`,
    'unknown-command': ({ name, known }) => `Je ne connais pas la commande « ${name} ». Je connais : ${known}.`,
    'missing-option': ({ option, command }) => `« ${command} » a besoin de savoir : ${option}.`,
    'bad-option': ({ option, command }) =>
      `Je ne peux pas utiliser ce qui est donné pour « ${option} » dans « ${command} ».`,
    'unread-date': ({ text }) => `Je ne peux pas lire « ${text} » comme une date. Écrivez 2024, 2024-05 ou 2024-05-31.`,
    'backward-range': ({ since, until }) =>
      `La période demandée se termine avant de commencer : depuis ${since}, jusqu’à ${until}.`,
    'unknown-article': ({ text }) => `Je n’ai pas d’article intitulé « ${text} ». « sources » les énumère tous.`,
    'no-zone': ({ text }) =>
      `Je ne connais pas le fuseau horaire « ${text} ». Écrivez par exemple Asia/Ho_Chi_Minh ou America/Toronto.`,
    'no-time': ({ text }) => `Je ne peux pas lire « ${text} » comme une heure. Écrivez 08:30.`,
    'no-weekdays': ({ text }) =>
      `Je ne peux pas lire « ${text} » comme des jours de la semaine. Écrivez mon,wed,fri, ou bien daily, weekdays ou weekly.`,
    'no-topic': ({ text, known }) => `Je n’ai pas de thème appelé « ${text} ». J’ai : ${known}.`,
    'no-channel': () =>
      'Un bulletin arrive dans un canal de Slack ou de Discord. Ici, « digest preview » montre ce qu’il contiendrait.',
    'no-curator': () =>
      'Seuls les responsables des articles peuvent voir cela. L’exploitant les nomme dans le réglage CURATORS, par leur identifiant.',
    incident: ({ incident }) =>
      `Désolé, une erreur s’est produite de mon côté. Elle est notée sous le numéro ${incident}.`,
  },
};
