// Local names: what Vietnamese and French users type and see for a command or an option; absent: its English name.

type Names = Readonly<Record<'vi' | 'fr', string>>;

/** Small letters, digits, "-" and "_" only, as Discord demands; each unique among its neighbours. */
export const commandNames: Readonly<Record<string, Names>> = {
  ask: { vi: 'hỏi', fr: 'demander' },
  timeline: { vi: 'dòng-thời-gian', fr: 'chronologie' },
  who: { vi: 'ai', fr: 'qui' },
  latest: { vi: 'mới-nhất', fr: 'actualités' },
  digest: { vi: 'bản-tin', fr: 'bulletin' },
  sources: { vi: 'nguồn', fr: 'sources' },
  help: { vi: 'trợ-giúp', fr: 'aide' },
};

export const optionNames: Readonly<Record<string, Names>> = {
  question: { vi: 'câu-hỏi', fr: 'question' },
  topic: { vi: 'chủ-đề', fr: 'thème' },
  since: { vi: 'từ-ngày', fr: 'depuis' },
  until: { vi: 'đến-ngày', fr: 'jusqu-à' },
  private: { vi: 'riêng-tư', fr: 'privé' },
  name: { vi: 'tên', fr: 'nom' },
  time: { vi: 'giờ', fr: 'heure' },
  zone: { vi: 'múi-giờ', fr: 'fuseau' },
  topics: { vi: 'các-chủ-đề', fr: 'thèmes' },
  weekdays: { vi: 'ngày-trong-tuần', fr: 'jours' },
  language: { vi: 'ngôn-ngữ', fr: 'langue' },
  quiet: { vi: 'ngày-yên', fr: 'jour-calme' },
  article: { vi: 'bài-báo', fr: 'article' },
};

/** The message command, which stands in the menu of a message and may hold capitals and spaces. */
export const CHECK_MESSAGE = 'Check this message';
export const checkMessageNames: Names = { vi: 'Kiểm tra tin nhắn này', fr: 'Vérifier ce message' };
